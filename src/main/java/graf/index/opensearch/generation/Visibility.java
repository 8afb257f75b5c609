package graf.index.opensearch.generation;

import java.util.Map;

/// What a query is narrowed to.
public interface Visibility {
  Map<String, Object> visible(Map<String, Object> query);
}
