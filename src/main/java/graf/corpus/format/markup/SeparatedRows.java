package graf.corpus.format.markup;

import graf.passage.Block.Kind;

/// The rows of a table that a document holds as CSV.
record SeparatedRows(MarkedUpLines lines, char separator) {
  private enum Cell {
    NEW,
    GOES_ON
  }

  /// Adds a block for each row of the lines from `from` to `to` (not included).
  void read(int from, int to) {
    boolean isOpen = false;
    for (int i = from; i < to; i++) {
      isOpen = row(i, 0, isOpen);
      if (!isOpen) {
        lines.end(Kind.TABLE_ROW, 0);
      }
    }
    lines.end(Kind.TABLE_ROW, 0);
  }

  /// Adds the cells of a line from `column` on and says whether the last goes on in the next.
  boolean row(int number, int column, boolean opened) {
    var line = lines.line(number);
    boolean isOpen = opened;
    int from = column;
    for (int i = column; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isOpen = !isOpen;
      } else if (c == separator && !isOpen) {
        add(number, from, i, opened && from == column ? Cell.GOES_ON : Cell.NEW);
        from = i + 1;
      }
    }
    add(number, from, line.length(), opened && from == column ? Cell.GOES_ON : Cell.NEW);
    return isOpen;
  }

  private void add(int number, int from, int to, Cell cell) {
    int start = from;
    int end = to;
    var line = lines.line(number);
    while (start < end && isAround(line.charAt(start))) {
      start++;
    }
    while (end > start && isAround(line.charAt(end - 1))) {
      end--;
    }
    if (end > start && cell == Cell.NEW) {
      lines.addCell(number, start, end);
    } else if (end > start) {
      lines.addToCell(number, start, end);
    }
  }

  private static boolean isAround(char c) {
    return c == ' ' || c == '"';
  }
}
