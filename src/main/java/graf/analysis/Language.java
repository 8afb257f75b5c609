package graf.analysis;

import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;

/// The languages whose words are stemmed, and which analyzer does it.
///
/// A word of another script than its text's language is stemmed by the commonest language of that
/// script: "NATO drones" in a Russian article as English.
final class Language {
  /// Any language without an analyzer: words are folded and not stemmed.
  static final String OTHER = "und";

  private Language() {}

  /// Returns the analyzer for the words of `language`, or null where they are only folded.
  static @Nullable Analyzer wordAnalyzer(String language) {
    return switch (language) {
      case "en" -> new EnglishAnalyzer();
      case "ar" -> new ArabicAnalyzer();
      case "bg" -> new BulgarianAnalyzer();
      case "bn" -> new BengaliAnalyzer();
      case "ca" -> new CatalanAnalyzer();
      case "ckb" -> new SoraniAnalyzer();
      case "cs" -> new CzechAnalyzer();
      case "da" -> new DanishAnalyzer();
      case "de" -> new GermanAnalyzer();
      case "el" -> new GreekAnalyzer();
      case "es" -> new SpanishAnalyzer();
      case "et" -> new EstonianAnalyzer();
      case "eu" -> new BasqueAnalyzer();
      case "fa" -> new PersianAnalyzer();
      case "fi" -> new FinnishAnalyzer();
      case "fr" -> new FrenchAnalyzer();
      case "ga" -> new IrishAnalyzer();
      case "gl" -> new GalicianAnalyzer();
      case "hi" -> new HindiAnalyzer();
      case "hu" -> new HungarianAnalyzer();
      case "hy" -> new ArmenianAnalyzer();
      case "id" -> new IndonesianAnalyzer();
      case "it" -> new ItalianAnalyzer();
      case "lt" -> new LithuanianAnalyzer();
      case "lv" -> new LatvianAnalyzer();
      case "ne" -> new NepaliAnalyzer();
      case "nl" -> new DutchAnalyzer();
      case "no" -> new NorwegianAnalyzer();
      case "pt" -> new PortugueseAnalyzer();
      case "ro" -> new RomanianAnalyzer();
      case "ru" -> new RussianAnalyzer();
      case "sr" -> new SerbianAnalyzer();
      case "sv" -> new SwedishAnalyzer();
      case "ta" -> new TamilAnalyzer();
      case "te" -> new TeluguAnalyzer();
      case "th" -> stopWords(ThaiAnalyzer.getDefaultStopSet());
      case "tr" -> new TurkishAnalyzer();
      default -> null;
    };
  }

  /// For a language without endings, whose words are cut already.
  private static Analyzer stopWords(CharArraySet words) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var whole = new KeywordTokenizer();
        return new TokenStreamComponents(whole, new StopFilter(whole, words));
      }
    };
  }

  /// Returns the language by whose rules a word in `script` is stemmed in a text in `language`.
  static String ofWord(UnicodeScript script, String language) {
    UnicodeScript own = scriptOf(language);
    if (script == own) {
      return language;
    }
    return switch (script) {
      case LATIN -> own == UnicodeScript.LATIN ? language : "en";
      case CYRILLIC -> "ru";
      case ARABIC -> "ar";
      case GREEK -> "el";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case ARMENIAN -> "hy";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case THAI -> "th";
      default -> OTHER;
    };
  }

  private static UnicodeScript scriptOf(String language) {
    return switch (language) {
      case "ar", "fa", "ckb", "ur" -> UnicodeScript.ARABIC;
      case "bg", "ru", "sr", "uk", "be", "mk" -> UnicodeScript.CYRILLIC;
      case "el" -> UnicodeScript.GREEK;
      case "hi", "ne", "mr" -> UnicodeScript.DEVANAGARI;
      case "bn" -> UnicodeScript.BENGALI;
      case "hy" -> UnicodeScript.ARMENIAN;
      case "ta" -> UnicodeScript.TAMIL;
      case "te" -> UnicodeScript.TELUGU;
      case "zh", "ja" -> UnicodeScript.HAN;
      case "ko" -> UnicodeScript.HANGUL;
      case "th" -> UnicodeScript.THAI;
      case "he" -> UnicodeScript.HEBREW;
      default -> UnicodeScript.LATIN;
    };
  }
}
