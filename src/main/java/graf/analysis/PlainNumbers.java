package graf.analysis;

import org.jspecify.annotations.Nullable;

/// Numbers without what parts their thousands: `1250000` of `1,250,000`, `1.250.000` and
/// `1'250'000`.
final class PlainNumbers {
  private PlainNumbers() {}

  /// Returns the plain form of a folded `number`; null where it is none or plain already.
  ///
  /// @param language in English, a dot before three digits is that of a fraction
  static @Nullable String of(String number, String language) {
    char mark = 0;
    int groups = 0;
    int at = digits(number, 0);
    if (at == 0 || at > 3) {
      return null;
    }
    var plain = new StringBuilder(number.length()).append(number, 0, at);
    while (at < number.length()
        && isMark(number.charAt(at))
        && (groups == 0 || number.charAt(at) == mark)) {
      int end = digits(number, at + 1);
      if (!isGroup(number, at + 1, end)) {
        break;
      }
      mark = number.charAt(at);
      plain.append(number, at + 1, end);
      groups++;
      at = end;
    }
    boolean isFraction = groups == 1 && mark == '.' && isEnglish(language);
    if (groups == 0 || isFraction) {
      return null;
    }
    return at == number.length() ? plain.toString() : withFraction(plain, number, at);
  }

  private static @Nullable String withFraction(StringBuilder plain, String number, int at) {
    int end = digits(number, at + 1);
    return end == number.length() && end > at + 1
        ? plain.append('.').append(number, at + 1, end).toString()
        : null;
  }

  /// Groups are of three digits, in India of two but for the last.
  private static boolean isGroup(String number, int start, int end) {
    int length = end - start;
    boolean isIndian =
        length == 2 && end + 3 < number.length() && number.charAt(end) == number.charAt(start - 1);
    return length == 3 || isIndian;
  }

  private static boolean isMark(char c) {
    return c == ',' || c == '.' || c == '\'' || c == '\u066C';
  }

  private static boolean isEnglish(String language) {
    return switch (language) {
      case "en", "zh", "ja", "ko", "th", "he" -> true;
      default -> false;
    };
  }

  private static int digits(String number, int from) {
    int at = from;
    while (at < number.length() && number.charAt(at) >= '0' && number.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
