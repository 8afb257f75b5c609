package graf.corpus.format.markup;

import graf.passage.Block.Kind;
import java.util.regex.Pattern;

/// A table of a reStructuredText document: a grid drawn around its cells, or a simple one, with
/// columns as wide as the equal signs of its first line.
///
/// @param first its first line
record RestructuredTextTable(MarkedUpLines lines, int first) {
  private static final Pattern GRID = Pattern.compile("\\+[-=+]+\\+");
  private static final Pattern SIMPLE = Pattern.compile("=+(?: +=+)+");
  private static final Pattern COLUMN = Pattern.compile("=+");

  /// Whether a table begins with `line`, which is stripped.
  static boolean begins(String line) {
    return SIMPLE.matcher(line).matches() || GRID.matcher(line).matches();
  }

  /// Adds a block for each of its rows and returns the line behind it.
  int read() {
    return stripped(first).startsWith("+") ? readGrid() : readSimple();
  }

  private int readGrid() {
    int at = first;
    while (stripped(at).startsWith("+") || stripped(at).startsWith("|")) {
      if (!stripped(at).startsWith("+")) {
        gridRow(at);
      }
      at++;
    }
    return at;
  }

  private int readSimple() {
    int at = first;
    do {
      if (!isBorder(at)) {
        simpleRow(at);
      }
      at++;
    } while (at <= lines.count() && !isEnd(at));
    return at;
  }

  /// A simple table ends with its third line of equal signs, or its second where it has no head.
  private boolean isEnd(int number) {
    return number > first + 1 && isBorder(number - 1) && lines.line(number).isEmpty();
  }

  private boolean isBorder(int number) {
    return stripped(number).startsWith("==");
  }

  private String stripped(int number) {
    return lines.line(number).strip();
  }

  private void gridRow(int number) {
    var line = lines.line(number);
    int bar = line.indexOf('|');
    while (bar >= 0) {
      int next = line.indexOf('|', bar + 1);
      if (next > 0) {
        lines.addCell(number, bar + 1, next);
      }
      bar = next;
    }
    lines.end(Kind.TABLE_ROW, 0);
  }

  private void simpleRow(int number) {
    var columns = COLUMN.matcher(lines.line(first));
    var line = lines.line(number);
    int from = columns.find() ? columns.start() : 0;
    while (from < line.length()) {
      int to = columns.find() ? Math.min(columns.start(), line.length()) : line.length();
      lines.addCell(number, from, to);
      from = to;
    }
    lines.end(Kind.TABLE_ROW, 0);
  }
}
