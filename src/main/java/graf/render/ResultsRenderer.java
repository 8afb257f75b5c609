package graf.render;

import graf.search.SearchResults;
import java.io.IOException;

/// Writes the results of a query in one format.
public interface ResultsRenderer {
  void render(SearchResults results) throws IOException;
}
