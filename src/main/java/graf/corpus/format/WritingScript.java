package graf.corpus.format;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which script a text is written, and which language alone is written in it.
final class WritingScript {
  /// A character of Chinese, Japanese or Korean says as much as two letters.
  private static final int WEIGHT_OF_SYLLABLES = 2;

  /// Of Japanese, hardly a sentence is without its own signs; Chinese may quote some.
  private static final int KANA_OF_JAPANESE = 10;

  /// One letter in so many is of Sorani alone, where a text is in it.
  private static final int SORANI = 33;

  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private int latin;
  private int sorani;

  private WritingScript() {}

  /// Counts the letters of `text`.
  static WritingScript of(CharSequence text) {
    var script = new WritingScript();
    for (int i = 0; i < text.length(); i++) {
      script.add(text, i);
    }
    script.letters.put(UnicodeScript.LATIN, script.latin);
    return script;
  }

  private void add(CharSequence text, int i) {
    char c = text.charAt(i);
    if (c < 0x0250) {
      latin += Character.isLetter(c) ? 1 : 0;
    } else if (!Character.isLowSurrogate(c)) {
      int letter = Character.codePointAt(text, i);
      if (Character.isLetter(letter)) {
        letters.merge(UnicodeScript.of(letter), weight(letter), Integer::sum);
        sorani += letter == '\u06D5' || letter == '\u06CE' || letter == '\u06C6' ? 1 : 0;
      }
    }
  }

  private static int weight(int letter) {
    return letter >= 0x2E80 ? WEIGHT_OF_SYLLABLES : 1;
  }

  /// Returns the script of most letters.
  UnicodeScript main() {
    var main = UnicodeScript.LATIN;
    for (var one : letters.entrySet()) {
      if (one.getValue() > count(main)) {
        main = one.getKey();
      }
    }
    return main == UnicodeScript.HIRAGANA || main == UnicodeScript.KATAKANA
        ? UnicodeScript.HAN
        : main;
  }

  private int count(UnicodeScript script) {
    return letters.getOrDefault(script, 0);
  }

  /// Returns the language that the script alone tells; null where several are written in it.
  @Nullable String language() {
    return switch (main()) {
      case HAN -> isJapanese() ? "ja" : "zh";
      case ARABIC -> SORANI * sorani > count(UnicodeScript.ARABIC) ? "ckb" : null;
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case LAO -> "lo";
      case MYANMAR -> "my";
      case KHMER -> "km";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case BENGALI -> "bn";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case SINHALA -> "si";
      case ETHIOPIC -> "am";
      default -> null;
    };
  }

  private boolean isJapanese() {
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    return kana * KANA_OF_JAPANESE > count(UnicodeScript.HAN);
  }

  /// Returns the profiles of the languages that share the script; null where they are not known.
  @Nullable LetterProfiles profiles() {
    return switch (main()) {
      case LATIN -> LetterProfiles.latin();
      case CYRILLIC -> LetterProfiles.cyrillic();
      case ARABIC -> LetterProfiles.arabic();
      case DEVANAGARI -> LetterProfiles.devanagari();
      default -> null;
    };
  }

  /// Returns how many letters the text has, syllables as two.
  int size() {
    int size = 0;
    for (int count : letters.values()) {
      size += count;
    }
    return size;
  }
}
