package graf.query.read;

/// Which texts are one word to every engine, so that a pattern of it can match.
final class SingleWords {
  private static final String JOINTS = "'’";

  private SingleWords() {}

  static boolean isSingle(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isLetterOrDigitAt(text, i) && JOINTS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /// Returns where the first word of `text` or its first wildcard stands: behind signs that texts
  /// are searched without, such as that of a hashtag. A comma stays: it says that a word is one.
  static int start(String text) {
    int start = 0;
    while (start < text.length()
        && !isLetterOrDigitAt(text, start)
        && text.charAt(start) != ','
        && text.charAt(start) != '*'
        && text.charAt(start) != '?') {
      start += Character.charCount(text.codePointAt(start));
    }
    return start;
  }

  static boolean isLetterOrDigitAt(String text, int position) {
    int c = text.codePointAt(position);
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
