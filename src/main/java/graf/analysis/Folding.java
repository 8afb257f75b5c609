package graf.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// Folds what readers take for the same word: case, accents, width, digits, Arabic and Persian
/// letter variants, apostrophes, and characters that are not seen.
final class Folding {
  private @Nullable KeywordTokenizer source;
  private @Nullable TokenStream filters;

  /// Returns the folded form of `word`; may be empty.
  String fold(CharSequence word) {
    String plain = plain(word);
    return isAscii(plain)
        ? lowerCase(plain)
        : simplified(filtered(withoutMarks(Normalizer.normalize(plain, Normalizer.Form.NFKC))));
  }

  /// Returns `word` as {@link #fold} does, but with the accents of its Latin letters and with the
  /// Chinese characters that it is written in.
  String spell(CharSequence word) {
    String plain = plain(word);
    if (isAscii(plain)) {
      return lowerCase(plain);
    }
    String composed = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    return isLatin(composed)
        ? composed.toLowerCase(Locale.ROOT).replace("·", "")
        : filtered(withoutMarks(composed));
  }

  private static String simplified(String word) {
    StringBuilder simplified = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char one = c < 0x3400 ? c : HanVariants.simplified(c);
      if (one != c) {
        simplified = simplified == null ? new StringBuilder(word) : simplified;
        simplified.setCharAt(i, one);
      }
    }
    return simplified == null ? word : simplified.toString();
  }

  private static boolean isLatin(String word) {
    boolean hasLetter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        hasLetter = true;
        if (UnicodeScript.of(c) != UnicodeScript.LATIN) {
          return false;
        }
      }
    }
    return hasLetter;
  }

  /// Returns `word` without what Lucene's filters leave: the accents of Greek, whose last s is one
  /// of two; the points of Hebrew and those below letters of Hindi; the dot of Catalan; and marks
  /// that no letter is written with, such as the stress of Russian in dictionaries.
  private static String withoutMarks(String word) {
    var bare = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isGreek(c)) {
        char letter = Normalizer.normalize(word.substring(i, i + 1), Normalizer.Form.NFD).charAt(0);
        bare.append(letter == 'ς' ? 'σ' : letter);
      } else if (!isAccent(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private static boolean isGreek(char c) {
    return (c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF);
  }

  private static boolean isAccent(char c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE)
        || c == 0x093C
        || c == 0x0A3C
        || c == '·';
  }

  /// Returns `word` with its apostrophes made one kind and without characters that are not seen.
  static String plain(CharSequence word) {
    return isAscii(word) ? word.toString() : plainOfAny(word);
  }

  private static String plainOfAny(CharSequence word) {
    var plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '\u2018', '\u2019', '\u02BC', '\uFF07', '\u2032' -> plain.append('\'');
        case '\u0401' -> plain.append('\u0415');
        case '\u0451' -> plain.append('\u0435');
        case '\u0640' -> {}
        default -> {
          if (Character.getType(c) != Character.FORMAT) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String lowerCase(String ascii) {
    return hasCapital(ascii) ? lowered(ascii) : ascii;
  }

  private static boolean hasCapital(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      if (ascii.charAt(i) >= 'A' && ascii.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }

  private static String lowered(String ascii) {
    var lower = new StringBuilder(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  private String filtered(String word) {
    try {
      if (source == null || filters == null) {
        source = new KeywordTokenizer();
        TokenStream letters = new DecimalDigitFilter(new LowerCaseFilter(source));
        TokenStream arabic = new PersianNormalizationFilter(new ArabicNormalizationFilter(letters));
        filters = new ASCIIFoldingFilter(arabic);
      }
      source.setReader(new StringReader(word));
      filters.reset();
      var folded = filters.incrementToken() ? term(filters) : "";
      filters.end();
      filters.close();
      return folded;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a string cannot fail", e);
    }
  }

  private static String term(TokenStream stream) {
    return stream.addAttribute(CharTermAttribute.class).toString();
  }
}
