package graf.render;

import graf.search.SearchResults;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Each file with a hit, in the order of their paths, with how many of its passages match.
public final class FileCountRenderer implements ResultsRenderer {
  /// The facet that counts them.
  public static final String FACET = "file";

  private final Appendable out;
  private final Places places;
  private final FileListRenderer.Ending ending;

  public FileCountRenderer(Appendable out, Places places, FileListRenderer.Ending ending) {
    this.out = out;
    this.places = places;
    this.ending = ending;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    var files = new TreeMap<String, Long>();
    results
        .facets()
        .getOrDefault(FACET, Map.of())
        .forEach((file, passages) -> files.merge(places.path(file), passages, Long::sum));
    for (var file : files.entrySet()) {
      var path = file.getKey();
      switch (ending) {
        case LINE -> out.append(CleanText.name(path)).append(':');
        case RAW_LINE -> out.append(path).append(':');
        case NUL -> out.append(path).append('\0');
      }
      out.append(Long.toString(file.getValue())).append('\n');
    }
  }
}
