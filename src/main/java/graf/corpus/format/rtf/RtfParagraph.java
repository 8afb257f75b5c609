package graf.corpus.format.rtf;

/// What holds of a paragraph of RTF, until the next takes it back.
final class RtfParagraph {
  int heading;
  int level;
  boolean isItem;
  boolean isInTable;

  /// Whether a row is open.
  boolean hasRow;

  void reset() {
    heading = 0;
    level = 0;
    isItem = false;
    isInTable = false;
  }
}
