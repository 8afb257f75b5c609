package graf.analysis;

/// Where a run of a script without spaces is cut, whatever its words are: a letter with all that is
/// written around it.
///
/// A dictionary cuts a run by what stands beside a word, and hides the word where two readings are
/// possible. Syllables are the same in every text, so that a word is found as its syllables side by
/// side.
final class Syllables {
  private static final char KHMER_BELOW = '\u17D2';
  private static final char BURMESE_BELOW = '\u1039';
  private static final char BURMESE_SILENT = '\u103A';

  private Syllables() {}

  /// Returns the end of the syllable of `text` that begins at `start`, at most `limit`.
  static int end(char[] text, int start, int limit) {
    int end = start;
    do {
      end = endOfLetter(text, end, limit);
    } while (end < limit && !isCut(text, end, limit));
    return end;
  }

  private static int endOfLetter(char[] text, int start, int limit) {
    int end = start + Character.charCount(Character.codePointAt(text, start, limit));
    while (end < limit
        && WordCharacters.of(Character.codePointAt(text, end, limit)) == WordCharacters.MARK) {
      end += Character.charCount(Character.codePointAt(text, end, limit));
    }
    return end;
  }

  private static boolean isCut(char[] text, int at, int limit) {
    char before = text[at - 1];
    char c = text[at];
    if (before == KHMER_BELOW || before == BURMESE_BELOW || isVowelBefore(before)) {
      return false;
    }
    return !isVowelBehind(c) && !isSilent(text, at, limit);
  }

  /// Of Thai and Lao: written before the letter that it is spoken behind.
  private static boolean isVowelBefore(char c) {
    return (c >= 0x0E40 && c <= 0x0E44) || (c >= 0x0EC0 && c <= 0x0EC4);
  }

  private static boolean isVowelBehind(char c) {
    return switch (c) {
      case '\u0E30', '\u0E32', '\u0E33', '\u0E45', '\u0EB0', '\u0EB2', '\u0EB3', '\u0EBD' -> true;
      default -> false;
    };
  }

  /// Whether a Burmese letter ends the syllable before it.
  private static boolean isSilent(char[] text, int at, int limit) {
    for (int i = at + 1; i < limit && i <= at + 3; i++) {
      char c = text[i];
      if (c == BURMESE_SILENT || c == BURMESE_BELOW) {
        return true;
      }
      if (WordCharacters.of(c) != WordCharacters.MARK) {
        return false;
      }
    }
    return false;
  }
}
