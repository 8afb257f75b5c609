package graf.render;

import graf.search.SearchResults;
import java.io.IOException;

/// How many passages match, and nothing else.
public final class CountRenderer implements ResultsRenderer {
  private final Appendable out;

  public CountRenderer(Appendable out) {
    this.out = out;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    out.append(Long.toString(results.total())).append('\n');
  }
}
