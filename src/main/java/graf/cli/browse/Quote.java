package graf.cli.browse;

import graf.render.Attribution;
import graf.render.CleanText;
import graf.render.MarkdownResultsRenderer;
import graf.render.Places;
import graf.search.Hit;
import graf.search.SearchResults;
import java.io.IOException;
import java.util.List;

/// A passage with its source, to be pasted somewhere.
record Quote(Places places) {
  /// Returns the passage, and below it where it stands.
  String plain(Hit hit) {
    var metadata = hit.metadata();
    return CleanText.lines(hit.passage().text()).strip()
        + "\n— "
        + CleanText.name(metadata.title())
        + ", "
        + Attribution.line(metadata)
        + ", "
        + places.place(hit)
        + "\n";
  }

  /// Returns it as `graf query --format markdown` has it.
  String markdown(Hit hit, SearchResults results) throws IOException {
    var out = new StringBuilder();
    new MarkdownResultsRenderer(out, places).render(results.showing(List.of(hit)));
    return out.toString();
  }
}
