package graf.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    return isOfSmallLetters(word) ? List.of() : cutAtBorders(word);
  }

  /// Whether `word` is as most are, without a border.
  private static boolean isOfSmallLetters(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return !word.isEmpty() && Character.isLetter(word.charAt(0));
  }

  private static List<String> cutAtBorders(String word) {
    var parts = new LinkedHashSet<String>();
    if (cut(word, InnerParts::isBorder, parts) > MOST) {
      return List.of();
    }
    cut(word, InnerParts::changesKind, parts);
    parts.remove(word);
    return List.copyOf(parts);
  }

  private interface Border {
    /// Whether a part of `word` begins at `i`.
    boolean isAt(String word, int i);
  }

  /// Adds the parts of `word` between borders and returns how many there are, short ones included.
  private static int cut(String word, Border border, Set<String> parts) {
    int start = 0;
    int count = 1;
    for (int i = 1; i < word.length(); i++) {
      if (border.isAt(word, i)) {
        add(word, start, i, parts);
        start = i;
        count++;
      }
    }
    add(word, start, word.length(), parts);
    return count;
  }

  private static void add(String word, int start, int end, Set<String> parts) {
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
    return isHump || endsCapitals || changesKind(word, i);
  }

  private static boolean changesKind(String word, int i) {
    char before = word.charAt(i - 1);
    char c = word.charAt(i);
    return (Character.isDigit(c) && Character.isLetter(before))
        || (Character.isDigit(before) && Character.isLetter(c));
  }

  private static boolean isLatin(char c) {
    return c < 0x0250;
  }
}
