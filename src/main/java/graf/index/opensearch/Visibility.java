package graf.index.opensearch;

import java.util.Map;

/// What a query is narrowed to.
interface Visibility {
  Map<String, Object> visible(Map<String, Object> query);
}
