package graf.passage;

/// Tells what is too little to stand alone: a caption, a subheading, a line of an address.
final class Fragments {
  /// Narrower than this, in terminal cells, nothing stands alone.
  private static final int TINY = 20;

  /// From this width on, everything does.
  private static final int WIDE = 80;

  private static final String SENTENCE_ENDS = ".!…。！｡।۔။";
  private static final String CLOSERS = "\"'”’»)]」』）";

  private Fragments() {}

  static boolean is(Block block) {
    if (block.kind() == Block.Kind.CODE
        || block.kind() == Block.Kind.TABLE_ROW
        || block.text().length() > WIDE * 2) {
      return false;
    }
    var text = block.text().strip();
    int cells = TextWidth.cells(text);
    return cells < TINY || (cells < WIDE && !endsSentence(text));
  }

  /// A question of one line is more often the heading of its answer than a paragraph.
  private static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }
}
