package graf.render;

/// Text as a shell takes it.
final class ShellWords {
  private static final String PLAIN = " -_.,:/@%+=";

  private ShellWords() {}

  /// Returns `words` as they are where a shell has nothing to do with any of their characters, else
  /// between single quotes, as one word.
  static String quoted(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
        return "'" + words.replace("'", "'\\''") + "'";
      }
    }
    return words;
  }
}
