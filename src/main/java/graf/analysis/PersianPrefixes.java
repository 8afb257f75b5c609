package graf.analysis;

/// What Persian writes before a verb: joined to it, behind a space, or behind one of no width.
final class PersianPrefixes {
  private static final int SHORTEST_VERB = 3;

  private PersianPrefixes() {}

  /// Returns how many letters of `word` are such; 0 where it has none.
  static int length(String word) {
    int length = isOneAt(word, 0) ? 2 : word.startsWith("ن") && isOneAt(word, 1) ? 3 : 0;
    return word.length() - length < SHORTEST_VERB ? 0 : length;
  }

  private static boolean isOneAt(String word, int at) {
    return word.length() > at + 1
        && word.charAt(at) == 'م'
        && (word.charAt(at + 1) == 'ی' || word.charAt(at + 1) == 'ي');
  }
}
