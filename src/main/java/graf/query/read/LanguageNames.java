package graf.query.read;

import graf.analysis.TextAnalyzer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The names by which people call languages: codes, and what they are called in English.
final class LanguageNames {
  private static final String UNKNOWN = "und";

  private LanguageNames() {}

  /// Returns the code under which passages in the language `name` are indexed; null where no
  /// language is called so.
  static @Nullable String codeOf(String name) {
    var lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
    var code = TextAnalyzer.languageOf(lower);
    if (isCode(code)) {
      return code;
    }
    return switch (lower) {
      case "farsi" -> "fa";
      case "mandarin" -> "zh";
      case "sorani" -> "ckb";
      case "flemish" -> "nl";
      case "castilian" -> "es";
      case "bokmål", "bokmal", "nynorsk" -> "no";
      default -> called(lower);
    };
  }

  private static boolean isCode(String code) {
    if (code.equals(UNKNOWN)) {
      return true;
    }
    // The languages of three letters have a name where they are known; others are called as typed.
    if (code.length() == 3) {
      return isWord(code) && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }
    return code.length() == 2 && Arrays.asList(Locale.getISOLanguages()).contains(code);
  }

  private static boolean isWord(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < 'a' || code.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String called(String name) {
    for (String code : Locale.getISOLanguages()) {
      if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
        return TextAnalyzer.languageOf(code);
      }
    }
    return null;
  }
}
