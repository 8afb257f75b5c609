package graf.render;

import graf.passage.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows in which a passage is shown: all of it where it is short, else those in which it
/// matched most densely.
public final class ShownPassage {
  /// Of prose, so many rows at most.
  private static final int PROSE_ROWS = 8;

  /// Lines that mean something are shorter.
  private static final int MOST_ROWS = 12;

  private static final MarkedText CUT = new MarkedText("…", List.of());

  private final int width;

  private ShownPassage(int width) {
    this.width = width;
  }

  /// Returns the rows of `text`, each of at most `width` cells.
  static List<MarkedText> excerpt(
      String text, List<TextRange> marks, @Nullable String language, int width) {
    var shown = new ShownPassage(width);
    var lines = new ArrayList<List<MarkedText>>();
    for (TextLines.Line line : TextLines.of(text, marks)) {
      var part = line.isSet() ? line.text() : Excerpt.of(line.text(), language, PROSE_ROWS * width);
      lines.add(shown.rows(new TextLines.Line(part, line.isSet())));
    }
    return densest(lines);
  }

  /// Returns all rows of `text`.
  static List<MarkedText> whole(String text, int width) {
    return whole(text, List.of(), width);
  }

  /// Returns all rows of `text`, of which `marks` are marked.
  public static List<MarkedText> whole(String text, List<TextRange> marks, int width) {
    var shown = new ShownPassage(width);
    var rows = new ArrayList<MarkedText>();
    for (TextLines.Line line : TextLines.of(text, marks)) {
      rows.addAll(shown.rows(line));
    }
    return rows;
  }

  private List<MarkedText> rows(TextLines.Line line) {
    if (line.isSet()) {
      return List.of(ClippedLine.of(line.text(), width));
    }
    var rows = new ArrayList<MarkedText>();
    for (TextRange row : LineBreaker.lines(line.text().text(), width)) {
      rows.add(line.text().part(row.start(), row.end()));
    }
    return rows;
  }

  /// Returns the rows of as many lines that follow each other as there is room for: those with most
  /// matches, the first of such.
  private static List<MarkedText> densest(List<List<MarkedText>> lines) {
    int first = 0;
    int most = -1;
    for (int i = 0; i < lines.size(); i++) {
      int marks = 0;
      for (int j = i; j < end(lines, i); j++) {
        for (MarkedText row : lines.get(j)) {
          marks += row.marks().size();
        }
      }
      if (marks > most) {
        most = marks;
        first = i;
      }
    }
    int end = end(lines, first);
    var rows = new ArrayList<MarkedText>();
    if (first > 0) {
      rows.add(CUT);
    }
    lines.subList(first, end).forEach(rows::addAll);
    if (end < lines.size()) {
      rows.add(CUT);
    }
    return rows;
  }

  private static int end(List<List<MarkedText>> lines, int first) {
    int rows = 0;
    int end = first;
    while (end < lines.size() && (end == first || rows + lines.get(end).size() <= MOST_ROWS)) {
      rows += lines.get(end).size();
      end++;
    }
    return end;
  }
}
