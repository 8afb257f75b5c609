package graf.index.opensearch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/// Counts the passages of each document.
record PassageCounts(Generation generation, Snapshot snapshot) {
  private static final int AT_ONCE = 5000;

  void forEach(ObjIntConsumer<String> consumer) throws IOException {
    Object after = null;
    do {
      var composite = new LinkedHashMap<String, Object>();
      composite.put("size", AT_ONCE);
      composite.put("sources", List.of(Map.of("id", Map.of("terms", Map.of("field", Schema.ID)))));
      if (after != null) {
        composite.put("after", after);
      }
      var query = snapshot.visible(Dsl.is(Schema.KIND, Schema.PASSAGE));
      var body =
          Map.of(
              "size",
              0,
              "query",
              query,
              "aggs",
              Map.of("documents", Map.of("composite", composite)));
      var documents =
          generation
              .cluster()
              .post(
                  "/" + generation.name() + "/_search",
                  Map.of("allow_partial_search_results", "false"),
                  body)
              .path("aggregations")
              .path("documents");
      for (var bucket : documents.path("buckets")) {
        consumer.accept(bucket.path("key").path("id").asText(), bucket.path("doc_count").asInt());
      }
      var next = documents.path("after_key");
      after = next.isMissingNode() ? null : next;
    } while (after != null);
  }
}
