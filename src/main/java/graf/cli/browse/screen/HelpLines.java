package graf.cli.browse.screen;

import graf.render.LineBreaker;
import java.util.ArrayList;
import java.util.List;

/// The keys, in words.
final class HelpLines {
  private static final int KEYS = 12;

  private static final String[][] ROWS = {
    {"On the query line letters are text:", ""},
    {"type", "the whole language of graf query; graf help syntax"},
    {"Up, Down", "select a hit; so do the Page keys"},
    {"Tab", "to the list, where letters are commands"},
    {"Ctrl-W, U, K", "delete a word, all before, all behind"},
    {"", ""},
    {"In the list and the document:", ""},
    {"Tab", "from one to the other"},
    {"j, k, arrows", "down, up; Page keys, Home, End, g, G too"},
    {"n, N", "next match in the document, the one before"},
    {"f", "facets to tick: type, language, folder, year"},
    {"d", "one hit a document; d again: all"},
    {"y, Y", "copy the quote with its source; Y as Markdown"},
    {"w", "why this is a hit"},
    {"/, i", "to the query line"},
    {"", ""},
    {"Everywhere:", ""},
    {"Enter", "open the file at the match, in your editor"},
    {"Ctrl-R", "earlier questions"},
    {"F1, ?", "these keys (? is text on the query line)"},
    {"Esc", "a step back; on the query line, out"},
    {"Ctrl-C", "out; Ctrl-Z to the shell, fg back"},
    {"mouse", "selects and scrolls; with Shift it marks text"},
  };

  private HelpLines() {}

  /// Returns the lines, none wider than `width` cells.
  static List<String> of(int width) {
    var lines = new ArrayList<String>();
    for (var row : ROWS) {
      if (row[1].isEmpty()) {
        lines.add(row[0]);
        continue;
      }
      var indent = width < 3 * KEYS ? "  " : " ".repeat(KEYS + 4);
      var first = "  " + row[0];
      if (width < 3 * KEYS) {
        lines.add(first);
        first = indent;
      } else {
        first += " ".repeat(KEYS + 4 - first.length());
      }
      for (var part : LineBreaker.lines(row[1], width - indent.length())) {
        lines.add(first + row[1].substring(part.start(), part.end()));
        first = indent;
      }
    }
    return lines;
  }
}
