package graf.render;

import graf.passage.TextRange;
import java.util.ArrayList;

/// What is shown of a line that is too long and must not be broken: what stands around its match.
public final class ClippedLine {
  private static final String CUT = "…";

  private ClippedLine() {}

  /// Returns `line` where it takes at most `width` cells, else as much of it as does: from its
  /// beginning where that shows its first match, else around that. An ellipsis marks what is cut.
  public static MarkedText of(MarkedText line, int width) {
    if (Cells.of(line.text()) <= width || width < 4) {
      return line;
    }
    var match = line.marks().isEmpty() ? new TextRange(0, 0) : line.marks().getFirst();
    int end = end(line.text(), 0, width - 1);
    if (match.end() <= end) {
      return shown(line, 0, end);
    }
    // A third of what is shown stands before the match.
    int start = start(line.text(), match.start(), width / 3);
    int room = width - 2;
    int last = end(line.text(), start, room);
    return shown(line, start, last);
  }

  private static int end(String text, int start, int cells) {
    int end = start;
    int used = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += Cells.of(c);
      if (used > cells) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static int start(String text, int from, int cells) {
    int start = from;
    int used = 0;
    while (start > 0) {
      int c = text.codePointBefore(start);
      used += Cells.of(c);
      if (used > cells) {
        break;
      }
      start -= Character.charCount(c);
    }
    return start;
  }

  private static MarkedText shown(MarkedText line, int start, int end) {
    var before = start > 0 ? CUT : "";
    var after = end < line.text().length() ? CUT : "";
    var part = line.part(start, end);
    var marks = new ArrayList<TextRange>();
    for (TextRange mark : part.marks()) {
      marks.add(mark.plus(before.length()));
    }
    return new MarkedText(before + part.text() + after, marks);
  }
}
