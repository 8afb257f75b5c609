package graf.analysis;

import java.util.ArrayList;
import java.util.List;

/// The words inside one that is written together: at a capital behind a small letter
/// (`maxOpenFiles`), between letters and digits (`Windows11`), at an apostrophe (`O'Neill`).
final class InnerParts {
  /// What has more is a key or a sum, and its parts mean nothing.
  private static final int MOST = 5;

  private InnerParts() {}

  /// Returns the parts of two letters and more of `word`; none where it is one word.
  static List<String> of(String word, String language) {
    int verb = language.equals("fa") ? PersianPrefixes.length(word) : 0;
    return verb > 0 ? List.of(word.substring(verb)) : parts(word);
  }

  private static List<String> parts(String word) {
    var parts = new ArrayList<String>();
    int start = 0;
    int count = 1;
    for (int i = 1; i < word.length(); i++) {
      if (isBorder(word, i)) {
        add(word, start, i, parts);
        start = i;
        count++;
      }
    }
    if (count == 1 || count > MOST) {
      return List.of();
    }
    add(word, start, word.length(), parts);
    return parts;
  }

  private static void add(String word, int start, int end, List<String> parts) {
    int from = word.charAt(start) == '\'' ? start + 1 : start;
    if (end - from >= 2 && !isOrdinal(word, from, end)) {
      parts.add(word.substring(from, end));
    }
  }

  private static boolean isOrdinal(String word, int start, int end) {
    return end - start == 2
        && start > 0
        && Character.isDigit(word.charAt(start - 1))
        && switch (word.substring(start, end)) {
          case "st", "nd", "rd", "th" -> true;
          default -> false;
        };
  }

  /// Whether a part begins at `i`.
  private static boolean isBorder(String word, int i) {
    char before = word.charAt(i - 1);
    char c = word.charAt(i);
    if (c == '\'') {
      return i + 1 < word.length() && Character.isLetter(before) && isLatin(before);
    }
    boolean isCapital = Character.isUpperCase(c);
    boolean isHump = isCapital && Character.isLowerCase(before);
    // Two small letters at least, or else the plural of `APIs` ends in a word.
    boolean endsCapitals =
        isCapital
            && Character.isUpperCase(before)
            && i + 2 < word.length()
            && Character.isLowerCase(word.charAt(i + 1))
            && Character.isLowerCase(word.charAt(i + 2));
    boolean isDigit = Character.isDigit(c);
    boolean isDigitBefore = Character.isDigit(before);
    boolean changesKind =
        (isDigit && Character.isLetter(before)) || (isDigitBefore && Character.isLetter(c));
    return isHump || endsCapitals || changesKind;
  }

  private static boolean isLatin(char c) {
    return c < 0x0250;
  }
}
