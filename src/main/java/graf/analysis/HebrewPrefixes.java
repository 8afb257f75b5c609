package graf.analysis;

/// What is left of a Hebrew word without the letters that stand for *the, in, to, and, as, from,
/// that* before it.
///
/// All that may be such are taken off, of the bare word too, so that a word and the same behind a
/// prefix always come to the same.
final class HebrewPrefixes {
  private static final String LETTERS = "הבלוכמש";
  private static final int SHORTEST_WORD = 3;

  private HebrewPrefixes() {}

  /// Returns the stem of `word`, which has no points.
  static String without(String word) {
    int start = 0;
    while (word.length() - start > SHORTEST_WORD && LETTERS.indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start);
  }
}
