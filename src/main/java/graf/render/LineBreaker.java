package graf.render;

import graf.passage.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Breaks a line of text into lines of a width in cells.
///
/// Lines break at spaces, and around the wide characters of scripts that write none; a word too
/// long for a line breaks where the line is full.
public final class LineBreaker {
  private static final String NEVER_FIRST = "、。，．・：；？！）」』】〕》〉”’ーゝゞ々";
  private static final String NEVER_LAST = "（「『【〔《〈“‘";

  private final String text;
  private final int width;
  private final List<TextRange> lines = new ArrayList<>();
  private int lineStart;
  private int lastBreak = -1;
  private int cells;
  private int cellsAtBreak;

  private LineBreaker(String text, int width) {
    this.text = text;
    this.width = Math.max(2, width);
  }

  /// Returns the lines of `text`, the spaces at their ends left out.
  public static List<TextRange> lines(String text, int width) {
    return new LineBreaker(text, width).run();
  }

  private List<TextRange> run() {
    int previous = ' ';
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int advance = Cells.of(codePoint);
      if (i > lineStart && mayBreak(previous, codePoint, advance)) {
        lastBreak = i;
        cellsAtBreak = cells;
      }
      if (cells + advance > width && codePoint != ' ') {
        endLine(lastBreak > lineStart ? lastBreak : i);
      }
      cells += advance;
      previous = codePoint;
      i += Character.charCount(codePoint);
    }
    add(lineStart, text.length());
    return lines;
  }

  private static boolean mayBreak(int previous, int codePoint, int advance) {
    if (codePoint == ' ' || advance == 0) {
      return false;
    }
    if (previous == ' ') {
      return true;
    }
    return (advance == 2 || Cells.of(previous) == 2)
        && NEVER_FIRST.indexOf(codePoint) < 0
        && NEVER_LAST.indexOf(previous) < 0;
  }

  private void endLine(int at) {
    cells = at == lastBreak ? cells - cellsAtBreak : 0;
    add(lineStart, at);
    lineStart = at;
    lastBreak = -1;
  }

  private void add(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > from) {
      lines.add(new TextRange(from, end));
    }
  }
}
