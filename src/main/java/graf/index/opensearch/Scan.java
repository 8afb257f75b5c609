package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through all documents of a kind, in the order of a field that is different in each.
///
/// @param key the field
record Scan(Generation generation, Snapshot snapshot, Map<String, Object> query, String key) {
  private static final int AT_ONCE = 5000;

  Scan(Generation generation, Snapshot snapshot, String kind, String key) {
    this(generation, snapshot, Dsl.is(Schema.KIND, kind), key);
  }

  /// Gives `fields` of each.
  void forEach(List<String> fields, Consumer<JsonNode> consumer) throws IOException {
    JsonNode last = null;
    do {
      last = page(fields, last, consumer);
    } while (last != null);
  }

  /// Returns `fields` of each.
  List<JsonNode> all(List<String> fields) throws IOException {
    var all = new ArrayList<JsonNode>();
    forEach(fields, all::add);
    return all;
  }

  private @Nullable JsonNode page(
      List<String> fields, @Nullable JsonNode after, Consumer<JsonNode> consumer)
      throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("query", snapshot.visible(query));
    body.put("size", AT_ONCE);
    body.put("_source", fields);
    body.put("sort", List.of(key));
    body.put("track_total_hits", false);
    if (after != null) {
      body.put("search_after", after);
    }
    var hits =
        generation
            .cluster()
            .post(
                "/" + generation.name() + "/_search",
                Map.of("allow_partial_search_results", "false"),
                body)
            .path("hits")
            .path("hits");
    for (JsonNode hit : hits) {
      consumer.accept(hit.path("_source"));
    }
    return hits.size() < AT_ONCE ? null : hits.get(hits.size() - 1).path("sort");
  }
}
