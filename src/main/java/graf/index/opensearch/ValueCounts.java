package graf.index.opensearch;

import graf.index.Facet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts passages by what they have: each value exactly, however many there are and on however
/// many shards.
record ValueCounts(Pages.Asked asked) {
  private static final int AT_ONCE = 5000;
  private static final int YEAR = 10_000;

  /// Returns how many of the passages that match `query` have which value of `facet`.
  Map<String, Long> of(Facet facet, Map<String, Object> query) throws IOException {
    var source =
        switch (facet) {
          case TYPE -> terms(Schema.TYPE);
          case LANG -> terms(Schema.LANGUAGE);
          case PATH, FILE -> terms(Schema.HOLDER);
          case YEAR -> Map.of("histogram", Map.of("field", Schema.DATE, "interval", YEAR));
        };
    var counts = new LinkedHashMap<String, Long>();
    Object after = null;
    do {
      var composite = new LinkedHashMap<String, Object>();
      composite.put("size", AT_ONCE);
      composite.put("sources", List.of(Map.of("value", source)));
      if (after != null) {
        composite.put("after", after);
      }
      var body =
          Map.of("size", 0, "query", query, "aggs", Map.of("by", Map.of("composite", composite)));
      var found = asked.search(body).path("aggregations").path("by");
      for (var bucket : found.path("buckets")) {
        var value = bucket.path("key").path("value");
        var name = facet == Facet.YEAR ? String.valueOf(value.asInt() / YEAR) : value.asText();
        counts.put(name, bucket.path("doc_count").asLong());
      }
      var next = found.path("after_key");
      after = next.isMissingNode() ? null : next;
    } while (after != null);
    return counts;
  }

  private static Map<String, Object> terms(String field) {
    return Map.of("terms", Map.of("field", field));
  }
}
