package graf.analysis;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
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
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// The languages whose words are stemmed, and which analyzer does it.
///
/// A word of another script than its text's language is stemmed by the commonest language of that
/// script: "NATO drones" in a Russian article as English.
final class Language {
  /// Any language without an analyzer: words are folded and not stemmed.
  static final String OTHER = "und";

  private Language() {}

  /// Loaded with the dictionary of Polish.
  private static final class Polish {
    static final CharArraySet STOP_WORDS =
        new CharArraySet(
            Arrays.asList(
                ("a aby ale albo ani bardzo bez bo by być był była było były będzie będą ci co czy dla do"
                        + " ich im i ja jak jako je jego jej jest jeszcze już kiedy która które którego"
                        + " której którym których którzy który lub ma mi mnie może my na nad nie nim niż"
                        + " o od on ona oni ono oraz po pod przed przez przy są się tak także tam te tego"
                        + " tej ten to też tu tych tym tylko u w we więc wszystko z za ze że")
                    .split(" ", -1)),
            true);
  }

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
      case "da" -> new DanishAnalyzer(StopWords.of(DanishAnalyzer.DEFAULT_STOPWORD_FILE));
      case "de" -> new GermanAnalyzer(StopWords.of(GermanAnalyzer.DEFAULT_STOPWORD_FILE));
      case "el" -> new GreekAnalyzer();
      case "es" ->
          stemming(
              StopWords.of(SpanishAnalyzer.DEFAULT_STOPWORD_FILE),
              words -> new SnowballFilter(words, new SpanishStemmer()));
      case "et" -> new EstonianAnalyzer();
      case "eu" -> new BasqueAnalyzer();
      case "fa" -> new PersianAnalyzer();
      case "fi" -> new FinnishAnalyzer(StopWords.of(FinnishAnalyzer.DEFAULT_STOPWORD_FILE));
      case "fr" -> new FrenchAnalyzer(StopWords.of(FrenchAnalyzer.DEFAULT_STOPWORD_FILE));
      case "ga" -> new IrishAnalyzer();
      case "gl" -> new GalicianAnalyzer();
      case "hi" -> new HindiAnalyzer();
      case "hu" -> new HungarianAnalyzer(StopWords.of(HungarianAnalyzer.DEFAULT_STOPWORD_FILE));
      case "hy" -> new ArmenianAnalyzer();
      case "id" -> new IndonesianAnalyzer();
      case "it" ->
          stemming(
              StopWords.of(ItalianAnalyzer.DEFAULT_STOPWORD_FILE),
              words -> new SnowballFilter(words, new ItalianStemmer()));
      case "lt" -> new LithuanianAnalyzer();
      case "lv" -> new LatvianAnalyzer();
      case "ne" -> new NepaliAnalyzer();
      case "nl" -> new DutchAnalyzer();
      case "no" -> new NorwegianAnalyzer(StopWords.of(NorwegianAnalyzer.DEFAULT_STOPWORD_FILE));
      case "pl" -> stemming(Polish.STOP_WORDS, MorfologikFilter::new);
      case "pt" -> new PortugueseAnalyzer(StopWords.of(PortugueseAnalyzer.DEFAULT_STOPWORD_FILE));
      case "ro" -> new RomanianAnalyzer();
      case "ru" -> new RussianAnalyzer(StopWords.of(RussianAnalyzer.DEFAULT_STOPWORD_FILE));
      case "sr" -> new SerbianAnalyzer();
      case "sv" -> new SwedishAnalyzer(StopWords.of(SwedishAnalyzer.DEFAULT_STOPWORD_FILE));
      case "ta" -> new TamilAnalyzer();
      case "te" -> new TeluguAnalyzer();
      case "tr" -> new TurkishAnalyzer();
      case "uk" -> new UkrainianMorfologikAnalyzer();
      default -> null;
    };
  }

  /// Snowball where Lucene's own analyzer has a lighter stemmer, which leaves short words alone.
  private static Analyzer stemming(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var whole = new KeywordTokenizer();
        var words = new StopFilter(new LowerCaseFilter(whole), stopWords);
        return new TokenStreamComponents(whole, stemmer.apply(words));
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
      case HEBREW -> "he";
      case ARABIC -> "ar";
      case GREEK -> "el";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case ARMENIAN -> "hy";
      case TAMIL -> "ta";
      case TELUGU -> "te";
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
      case "he" -> UnicodeScript.HEBREW;
      default -> UnicodeScript.LATIN;
    };
  }
}
