package graf.corpus.format.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Headers and footers: lines that stand first or last on most pages or on many in a row, at one
/// height, and are the same, but for the number of the page.
///
/// What is alike but for other numbers, as the lines of invoices are, is text. A header's first
/// line stays where it stands first: nothing else may say whose report this is.
final class RunningLines {
  private static final int FEWEST_PAGES = 4;

  /// A number alone needs fewer.
  private static final int FEWEST_NUMBERS = 3;

  /// From so many pages on, a header may be that of a chapter.
  private static final int MANY = 5;

  /// How many lines a header or a footer has.
  private static final int MOST_LINES = 3;

  /// How far apart, in points, the same line stands on other pages.
  private static final float SAME_HEIGHT = 8;

  private final List<PdfPage> pages;

  /// Those that run, where they stand first.
  private final Set<Line> kept = new HashSet<>();

  /// @param pages whose lines {@link #remove} takes out
  RunningLines(List<PdfPage> pages) {
    this.pages = pages.stream().filter(page -> page.lines() > 0).toList();
  }

  private record Edge(PdfPage page, Line line, NumberedLine numbers) {}

  void remove() {
    for (int lines = 0; lines < MOST_LINES && removeEdges(); lines++) {
      // The next lines are at the edge now.
    }
  }

  /// Takes out the uppermost and lowest lines that run, and says whether there were any.
  private boolean removeEdges() {
    var upper = new LinkedHashMap<String, List<Edge>>();
    var lower = new LinkedHashMap<String, List<Edge>>();
    for (var page : pages) {
      var lines = page.linesDown();
      lines.removeIf(kept::contains);
      // The only line of a page is its text.
      if (page.lines() > 1 && !lines.isEmpty()) {
        add(upper, page, lines.getFirst());
        add(lower, page, lines.getLast());
      }
    }
    boolean removed = false;
    for (var alike : List.of(upper, lower)) {
      for (var group : alike.values()) {
        removed |= remove(group);
      }
    }
    return removed;
  }

  private static void add(Map<String, List<Edge>> alike, PdfPage page, Line line) {
    var numbers = NumberedLine.of(line.text());
    alike
        .computeIfAbsent(numbers.rest(), rest -> new ArrayList<>())
        .add(new Edge(page, line, numbers));
  }

  private boolean remove(List<Edge> alike) {
    float height = median(alike);
    var group = new ArrayList<>(alike);
    group.removeIf(edge -> Math.abs(edge.line().top() - height) > SAME_HEIGHT);
    int column = counting(group);
    if (column == NumberedLine.NONE || !isFrequent(group)) {
      return false;
    }
    if (column >= 0) {
      int offset = offset(group, column);
      group.removeIf(edge -> edge.numbers().value(column) - edge.page().number() != offset);
    }
    if (!isFrequent(group)) {
      return false;
    }
    boolean removed = false;
    if (group.getFirst().numbers().saysMore()) {
      keep(group.removeFirst());
      removed = true;
    }
    for (var edge : group) {
      if (edge.page().lines() > 1) {
        edge.page().remove(edge.line());
        removed = true;
      }
    }
    return removed;
  }

  private void keep(Edge edge) {
    kept.add(edge.line());
    edge.page().isolate(edge.line());
  }

  private static float median(List<Edge> group) {
    var heights = group.stream().map(edge -> edge.line().top()).sorted().toList();
    return heights.get(heights.size() / 2);
  }

  /// Says whether the lines stand on so many pages that they run.
  private boolean isFrequent(List<Edge> group) {
    int fewest =
        group.isEmpty() || !group.getFirst().numbers().isBare() ? FEWEST_PAGES : FEWEST_NUMBERS;
    int count = group.size();
    if (count < fewest) {
      return false;
    }
    int span = group.getLast().page().number() - group.getFirst().page().number() + 1;
    return count * 2 > pages.size() || (count >= MANY && count * 2 >= span);
  }

  /// Returns which of the numbers is that of the page; {@link NumberedLine#ALL_SAME} where the
  /// lines are the same altogether, {@link NumberedLine#NONE} where they are neither.
  private int counting(List<Edge> group) {
    if (group.isEmpty()) {
      return NumberedLine.NONE;
    }
    int found = NumberedLine.ALL_SAME;
    for (int column = 0; column < group.getFirst().numbers().count(); column++) {
      if (isSame(group, column)) {
        continue;
      }
      if (found >= 0 || !counts(group, column)) {
        return NumberedLine.NONE;
      }
      found = column;
    }
    return found;
  }

  private static boolean isSame(List<Edge> group, int column) {
    long first = group.getFirst().numbers().value(column);
    return group.stream().allMatch(edge -> edge.numbers().value(column) == first);
  }

  /// Says whether a number goes up with the pages, on most of them at least. A number with words
  /// that is far from that of the page is that of an invoice, unless there are many.
  private boolean counts(List<Edge> group, int column) {
    int offset = offset(group, column);
    long fitting =
        group.stream()
            .filter(edge -> edge.numbers().value(column) - edge.page().number() == offset)
            .count();
    boolean near = Math.abs(offset) <= pages.size() + MANY;
    return fitting * 10 >= group.size() * 9L
        && (near || group.getFirst().numbers().isBare() || group.size() >= 2 * MANY);
  }

  /// Returns by how much most numbers of a column are larger than those of their pages.
  private static int offset(List<Edge> group, int column) {
    var offsets =
        group.stream()
            .map(edge -> edge.numbers().value(column) - edge.page().number())
            .sorted()
            .toList();
    return (int) Math.clamp(offsets.get(offsets.size() / 2), -1_000_000L, 1_000_000L);
  }
}
