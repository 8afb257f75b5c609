package graf.index.opensearch.answer;

import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.Pages;
import graf.index.opensearch.generation.Scan;
import graf.index.opensearch.generation.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A commit that is read in many requests, whatever is committed meanwhile: the cluster keeps what
/// it is read from as it is.
///
/// @param id by which the cluster knows it
record PointInTime(Generation generation, Snapshot snapshot, String id) implements Closeable {
  private static final String KEPT_AFTER_EACH_PAGE = "5m";
  private static final String PATH = "/_search/point_in_time";

  /// @param snapshot that must still be the last one afterwards
  static PointInTime of(Generation generation, Snapshot snapshot) throws IOException {
    var kept = Map.of("keep_alive", KEPT_AFTER_EACH_PAGE, "allow_partial_pit_creation", "false");
    var made = generation.cluster().post("/" + generation.name() + PATH, kept, Map.of());
    return new PointInTime(generation, snapshot, made.path("pit_id").asText());
  }

  /// @param sort that tells each hit from each other
  Pages pages(Map<String, Object> query, List<Object> sort, List<String> fields) {
    return new Pages(
        body -> {
          body.put("pit", Map.of("id", id, "keep_alive", KEPT_AFTER_EACH_PAGE));
          return generation.cluster().post("/_search", Scan.WHOLE, body);
        },
        snapshot.visible(query),
        sort,
        fields);
  }

  @Override
  public void close() throws IOException {
    generation.cluster().delete(PATH, Map.of(), Map.of("pit_id", List.of(id)));
  }
}
