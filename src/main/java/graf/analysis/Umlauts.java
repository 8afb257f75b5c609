package graf.analysis;

import org.jspecify.annotations.Nullable;

/// Words with the letters `ä ö ü`, `ø å`, as they are written where a keyboard lacks them:
/// `haeuser`, `aarhus`.
final class Umlauts {
  private Umlauts() {}

  /// Returns `spelled`, the small letters of `word`, with each of them as two; null where it has
  /// none.
  ///
  /// @param language where these are letters of many words and few write them so, names alone are
  static @Nullable String writtenOut(String word, String spelled, String language) {
    if (!hasAny(spelled)
        || areNeverWrittenOut(language)
        || (areOfMostWords(language) && !Character.isUpperCase(word.charAt(0)))) {
      return null;
    }
    var plain = new StringBuilder(spelled.length() + 4);
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      switch (c) {
        case 'ä', 'æ' -> plain.append("ae");
        case 'ö', 'ø' -> plain.append("oe");
        case 'ü' -> plain.append("ue");
        case 'å' -> plain.append("aa");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean hasAny(String spelled) {
    for (int i = 0; i < spelled.length(); i++) {
      switch (spelled.charAt(i)) {
        case 'ä', 'ö', 'ü', 'ø', 'å' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean areNeverWrittenOut(String language) {
    return switch (language) {
      case "fi", "et", "hu", "tr", "az", "vi", "zh" -> true;
      default -> false;
    };
  }

  private static boolean areOfMostWords(String language) {
    return language.equals("sv") || language.equals("da") || language.equals("no");
  }
}
