package graf.corpus.format.markup;

import graf.passage.Block.Kind;
import java.util.regex.Pattern;

/// Tables that reStructuredText holds as CSV or as lists in a list.
record RestructuredTextRows(MarkedUpLines lines) {
  private static final Pattern OPTION = Pattern.compile("\\s*:([\\w-]+):\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:([-*+])\\s+)?([-*+])(?:\\s+|$)");

  /// Reads the CSV of a directive at line `at`, whose options end at `content`.
  void separated(int at, int content, int end) {
    char separator = ',';
    for (int i = at + 1; i < content; i++) {
      var option = OPTION.matcher(lines.line(i));
      if (option.matches() && option.group(1).equals("delim")) {
        separator = delimiter(option.group(2));
      }
    }
    var rows = new SeparatedRows(lines, separator);
    for (int i = at + 1; i < content; i++) {
      var option = OPTION.matcher(lines.line(i));
      if (option.matches() && option.group(1).equals("header")) {
        rows.row(i, option.start(2), false);
        lines.end(Kind.TABLE_ROW, 0);
      }
    }
    rows.read(content, end);
  }

  private static char delimiter(String written) {
    return switch (written.strip()) {
      case "tab" -> '\t';
      case "space" -> ' ';
      case "" -> ',';
      default -> written.strip().charAt(0);
    };
  }

  /// Reads items of items: each of the outer ones is a row, each of the inner ones a cell.
  void listed(int content, int end) {
    for (int i = content; i < end; i++) {
      var line = lines.line(i);
      var item = ITEM.matcher(line);
      if (!item.lookingAt()) {
        if (!line.isBlank()) {
          lines.add(i, lines.indent(i));
        }
        continue;
      }
      if (item.group(1) != null) {
        lines.end(Kind.TABLE_ROW, 0);
      }
      lines.addCell(i, item.end(), line.length());
    }
    lines.end(Kind.TABLE_ROW, 0);
  }
}
