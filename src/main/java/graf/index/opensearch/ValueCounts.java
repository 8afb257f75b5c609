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
    return switch (facet) {
      case TYPE -> of(terms(Schema.TYPE), query);
      case LANG -> of(terms(Schema.LANGUAGE), query);
      case PATH, FILE -> of(terms(Schema.HOLDER), query);
      case YEAR -> {
        var years = new LinkedHashMap<String, Long>();
        of(Map.of("histogram", Map.of("field", Schema.DATE, "interval", YEAR)), query)
            .forEach((day, passages) ->
                years.put(String.valueOf((int) Double.parseDouble(day) / YEAR), passages));
        yield years;
      }
    };
  }

  /// Returns how many of the passages that match `query` have which document's id.
  Map<String, Long> ofDocuments(Map<String, Object> query) throws IOException {
    return of(terms(Schema.ID), query);
  }

  private Map<String, Long> of(Map<String, Object> source, Map<String, Object> query)
      throws IOException {
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
        counts.put(bucket.path("key").path("value").asText(), bucket.path("doc_count").asLong());
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
