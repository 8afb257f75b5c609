package graf.corpus.collection;

import graf.corpus.format.text.PrintedText;
import graf.passage.Block;
import graf.passage.SourceMap;
import java.util.List;

/// A named value of a row.
///
/// @param name empty where it has none
/// @param offset of its first character in the source
/// @param line of its first character
/// @param lines whether its line ends are those of the source
record RowValue(String name, String text, int offset, int line, Lines lines) {
  /// A longer value is a text of its own, and not one of several beside each other.
  private static final int LONGEST_NAMED = 400;

  enum Lines {
    ONE,
    AS_WRITTEN
  }

  static RowValue onOneLine(String name, String text, long offset, long line) {
    return of(name, text, offset, line, Lines.ONE);
  }

  static RowValue asWritten(String name, SeparatedRecords.Cell cell) {
    return of(name, cell.text(), cell.offset(), cell.line(), Lines.AS_WRITTEN);
  }

  private static RowValue of(String name, String text, long offset, long line, Lines lines) {
    boolean fits = offset + text.length() <= Integer.MAX_VALUE;
    return new RowValue(name, text, fits ? (int) offset : 0, (int) line, lines);
  }

  RowValue as(String otherName, String otherText) {
    return new RowValue(otherName, otherText, offset, line, lines);
  }

  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }

  /// Adds it as a text, which blank lines divide into paragraphs.
  void addParagraphs(List<Block> blocks) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int blank = blankLine(end + 1);
      if (blank >= 0) {
        add(start, end, blocks);
        start = blank;
      }
    }
    add(start, text.length(), blocks);
  }

  /// Adds it behind its name, as one cell of a table that is read from left to right.
  void addNamed(List<Block> blocks) {
    if (text.isBlank()) {
      return;
    }
    if (text.length() > LONGEST_NAMED) {
      addParagraphs(blocks);
      return;
    }
    var shown = text.stripTrailing();
    int from = shown.length() - shown.stripLeading().length();
    var named = name.isEmpty() ? "" : name + ": ";
    var places = new SourceMap.Builder().run(0, offset + from, lineAt(from));
    addRuns(places, named.length(), from, shown.length());
    var row = named + shown.substring(from);
    blocks.add(PrintedText.of(new Block(Block.Kind.TABLE_ROW, 0, row, places.build(), null)));
  }

  /// Returns where the blank line that begins at `start` ends; -1 where it is not blank.
  private int blankLine(int start) {
    int end = start;
    while (end < text.length() && " \t\r".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '\n' ? end : -1;
  }

  private void add(int start, int end, List<Block> blocks) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      var places = new SourceMap.Builder();
      addRuns(places, 0, from, to);
      blocks.add(
          PrintedText.of(
              new Block(Block.Kind.PARAGRAPH, 0, text.substring(from, to), places.build(), null)));
    }
  }

  /// Says where the characters from `from` to `to` stand, which the block has from `at` on.
  private void addRuns(SourceMap.Builder places, int at, int from, int to) {
    int current = lineAt(from);
    places.run(at, offset + from, current);
    for (int i = from; i < to - 1 && lines == Lines.AS_WRITTEN; i++) {
      if (endsLine(i)) {
        places.run(at + i + 1 - from, offset + i + 1, ++current);
      }
    }
  }

  private int lineAt(int position) {
    int at = line;
    for (int i = 0; i < position && lines == Lines.AS_WRITTEN; i++) {
      at += endsLine(i) ? 1 : 0;
    }
    return at;
  }

  private boolean endsLine(int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
  }
}
