package graf.passage;

import java.util.ArrayList;
import java.util.List;

/// The headings above the place that a reader has come to.
final class HeadingPath {
  private final List<Block> headings = new ArrayList<>();
  private List<String> path = List.of();

  /// Comes past `heading`: it ends the sections of its level and those within.
  void enter(Block heading) {
    headings.removeIf(above -> above.level() >= heading.level());
    headings.add(heading);
    path =
        headings.stream()
            .map(block -> block.text().strip())
            .filter(text -> !text.isEmpty())
            .toList();
  }

  /// Returns the headings, outermost first.
  List<String> path() {
    return path;
  }

  /// Returns those above the innermost.
  List<String> above() {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }
}
