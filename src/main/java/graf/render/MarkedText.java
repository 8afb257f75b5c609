package graf.render;

import graf.passage.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Text fit to be shown, and the ranges of it that matched.
public record MarkedText(String text, List<TextRange> marks) {
  public MarkedText {
    marks = List.copyOf(marks);
  }

  /// Returns `text` clean and on one line, each run of white space folded to one space, with
  /// `marks`, in order and without overlap, moved along.
  public static MarkedText folded(String text, List<TextRange> marks) {
    return new Folder(text, marks, Spaces.FOLDED).fold();
  }

  /// Returns `text`, one line, clean and with the spaces that lay it out; a tab is four.
  static MarkedText set(String text, List<TextRange> marks) {
    return new Folder(text.stripTrailing(), marks, Spaces.KEPT).fold();
  }

  private enum Spaces {
    FOLDED,
    KEPT
  }

  /// Returns the part in [`from`, `to`), with what is marked in it.
  public MarkedText part(int from, int to) {
    var within = new ArrayList<TextRange>();
    for (var mark : marks) {
      int start = Math.max(mark.start(), from);
      int end = Math.min(mark.end(), to);
      if (start < end) {
        within.add(new TextRange(start - from, end - from));
      }
    }
    return new MarkedText(text.substring(from, to), within);
  }

  private static final class Folder {
    private final String source;
    private final List<TextRange> sourceMarks;
    private final StringBuilder out;
    private final List<TextRange> marks = new ArrayList<>();
    private int next;
    private final Spaces spaces;
    private int start = -1;

    Folder(String source, List<TextRange> sourceMarks, Spaces spaces) {
      this.spaces = spaces;
      this.source = source;
      this.sourceMarks = sourceMarks;
      this.out = new StringBuilder(source.length());
    }

    MarkedText fold() {
      boolean space = false;
      for (int i = 0; i < source.length(); ) {
        int codePoint = source.codePointAt(i);
        closeMark(i);
        if (CleanText.isSpace(codePoint)) {
          space = spaces == Spaces.FOLDED;
          if (spaces == Spaces.KEPT && codePoint != '\r') {
            out.append(
                codePoint == '\t' ? CleanText.TAB : Cells.of(codePoint) == 2 ? "\u3000" : " ");
          }
        } else {
          if (space && !out.isEmpty()) {
            out.append(' ');
          }
          space = false;
          openMark(i);
          CleanText.append(out, codePoint);
        }
        i += Character.charCount(codePoint);
      }
      closeMark(source.length());
      return new MarkedText(out.toString(), marks);
    }

    private void openMark(int at) {
      // A mark that ended among the white space before holds nothing to show.
      while (start < 0 && next < sourceMarks.size() && sourceMarks.get(next).end() <= at) {
        next++;
      }
      if (start < 0 && next < sourceMarks.size() && sourceMarks.get(next).start() <= at) {
        start = out.length();
      }
    }

    private void closeMark(int at) {
      if (start >= 0 && sourceMarks.get(next).end() <= at) {
        if (out.length() > start) {
          marks.add(new TextRange(start, out.length()));
        }
        start = -1;
        next++;
      }
    }
  }
}
