package graf.render;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Draws counts as bars, a line a value.
final class FacetBars {
  private static final int MOST_VALUES = 10;
  private static final int LONGEST_BAR = 24;
  private static final int EIGHTHS = 8;

  private final StyledWriter out;
  private final Places places;
  private final int width;

  FacetBars(StyledWriter out, Places places, int width) {
    this.out = out;
    this.places = places;
    this.width = width;
  }

  void render(Map<String, Map<String, Long>> facets) throws IOException {
    var separator = "";
    for (var facet : facets.entrySet()) {
      out.write(separator).write(facet.getKey(), Style.TITLE).write("\n");
      bars(facet.getKey().equals("path") ? seen(facet.getValue()) : facet.getValue());
      separator = "\n";
    }
  }

  /// Returns files and folders as hits name them.
  private Map<String, Long> seen(Map<String, Long> paths) {
    var seen = new LinkedHashMap<String, Long>();
    paths.forEach((path, passages) -> seen.merge(seen(path), passages, Long::sum));
    return seen;
  }

  private String seen(String path) {
    var seen = places.path(path);
    return path.endsWith("/") && !seen.endsWith("/") ? seen + "/" : seen;
  }

  private void bars(Map<String, Long> values) throws IOException {
    long most = values.values().stream().mapToLong(Long::longValue).max().orElse(1);
    int digits = Amounts.digits(most).length();
    int room = Math.max(8, width - digits - LONGEST_BAR - 6);
    var shown = values.entrySet().stream().limit(MOST_VALUES).toList();
    int longest = shown.stream().mapToInt(value -> Cells.of(name(value, room))).max().orElse(0);
    for (Map.Entry<String, Long> value : shown) {
      var name = name(value, room);
      var count = Amounts.digits(value.getValue());
      out.write("  " + name + " ".repeat(longest - Cells.of(name) + digits - count.length() + 2));
      out.write(count + "  ").write(bar(value.getValue(), most), Style.PLACE).write("\n");
    }
    if (values.size() > MOST_VALUES) {
      out.write("  and " + Amounts.digits(values.size() - MOST_VALUES) + " more\n", Style.DIM);
    }
  }

  private static String name(Map.Entry<String, Long> value, int room) {
    return Cells.cut(CleanText.name(value.getKey()), room);
  }

  /// Returns a bar in eighths of a cell; what there is at all has one.
  private static String bar(long count, long most) {
    int eighths = (int) Math.max(1, count * LONGEST_BAR * EIGHTHS / most);
    int rest = eighths % EIGHTHS;
    return "█".repeat(eighths / EIGHTHS)
        + (rest == 0 ? "" : Character.toString("█▉▊▋▌▍▎▏".charAt(EIGHTHS - rest)));
  }
}
