package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.dsl.Dsl;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Goes through all documents of a kind, in the order of a field that is different in each.
///
/// @param key the field
public record Scan(
    Generation generation, Snapshot snapshot, Map<String, Object> query, String key) {
  /// An answer of all shards or none.
  public static final Map<String, String> WHOLE = Map.of("allow_partial_search_results", "false");

  public Scan(Generation generation, Snapshot snapshot, String kind, String key) {
    this(generation, snapshot, Dsl.is(IndexSchema.KIND, kind), key);
  }

  /// Gives `fields` of each.
  public void forEach(List<String> fields, Pages.Taker taker) throws IOException {
    new Pages(this::search, snapshot.visible(query), List.of(key, IndexSchema.SOURCE), fields)
        .all(hit -> taker.take(hit.path("_source")));
  }

  /// Returns `fields` of each.
  public List<JsonNode> all(List<String> fields) throws IOException {
    var all = new ArrayList<JsonNode>();
    forEach(fields, all::add);
    return all;
  }

  private JsonNode search(Map<String, Object> body) throws IOException {
    return generation.cluster().post("/" + generation.name() + "/_search", WHOLE, body);
  }
}
