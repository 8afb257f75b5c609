package graf.corpus.format.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Headers and footers: lines that stand first or last on most pages, page numbers aside.
final class RunningLines {
  private static final int FEWEST_PAGES = 3;

  /// How many lines a header or a footer has.
  private static final int MOST_LINES = 3;

  private final List<List<List<String>>> pages;
  private final Map<String, Integer> counts = new HashMap<>();

  /// @param pages the lines of the paragraphs of each page; changed by {@link #remove}
  RunningLines(List<List<List<String>>> pages) {
    this.pages = pages;
  }

  void remove() {
    for (int lines = 0; lines < MOST_LINES && removeEdges(); lines++) {
      counts.clear();
    }
  }

  /// Removes the first and last lines that run, and says whether there were any.
  private boolean removeEdges() {
    for (List<List<String>> page : pages) {
      for (String edge : edges(page)) {
        counts.merge(withoutNumbers(edge), 1, Integer::sum);
      }
    }
    boolean removed = false;
    for (List<List<String>> page : pages) {
      if (!page.isEmpty()) {
        removed |= removeLine(page, 0, 0);
      }
      if (!page.isEmpty()) {
        removed |= removeLine(page, page.size() - 1, page.getLast().size() - 1);
      }
    }
    return removed;
  }

  private static List<String> edges(List<List<String>> page) {
    return page.isEmpty()
        ? List.of()
        : List.of(page.getFirst().getFirst(), page.getLast().getLast());
  }

  private boolean removeLine(List<List<String>> page, int paragraph, int line) {
    var lines = page.get(paragraph);
    int count = counts.getOrDefault(withoutNumbers(lines.get(line)), 0);
    if (count < FEWEST_PAGES || count * 2 <= pages.size()) {
      return false;
    }
    var rest = new ArrayList<>(lines);
    rest.remove(line);
    page.set(paragraph, rest);
    if (rest.isEmpty()) {
      page.remove(paragraph);
    }
    return true;
  }

  private static String withoutNumbers(String line) {
    var text = new StringBuilder();
    line.codePoints().filter(c -> !Character.isDigit(c)).forEach(text::appendCodePoint);
    return text.toString();
  }
}
