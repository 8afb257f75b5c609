package graf.corpus.format.mail;

/// A line of a mail's text.
///
/// @param quoted how many marks of quotation stood in front of it
/// @param text without these
/// @param number of the line in the text, from 1
/// @param glue what stands between it and the next: a line break, or nothing where it flows on
record TextLine(int quoted, String text, int number, String glue) {
  static final String BREAK = "\n";

  boolean isBlank() {
    return text.isBlank();
  }

  /// Whether a signature may follow: two hyphens, and a space where no program took it away.
  boolean isSeparator() {
    return quoted == 0 && (text.equals("-- ") || text.equals("--"));
  }
}
