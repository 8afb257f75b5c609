package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.Facet;
import graf.index.opensearch.connection.SearchLine;
import graf.index.plan.IndexSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts passages by what they have, in one search: exactly where there are few enough values,
/// else as the commonest of them have it.
final class ValueCounts implements Paged {
  /// As many values are told apart on each shard.
  static final int MOST = 40_000;

  private static final int YEAR = 10_000;

  private final Facet facet;
  private final SearchLine line;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long others;
  private boolean done;

  private ValueCounts(Facet facet, SearchLine line) {
    this.facet = facet;
    this.line = line;
  }

  /// Counts the passages that match `query` by `facet`.
  static ValueCounts of(Facet facet, Asking asking, Map<String, Object> query) {
    var by =
        switch (facet) {
          case TYPE -> terms(IndexSchema.TYPE);
          case LANG -> terms(IndexSchema.LANGUAGE);
          case PATH, FILE -> terms(IndexSchema.HOLDER);
          case YEAR -> {
            var years = Map.of("field", IndexSchema.DATE, "interval", YEAR, "min_doc_count", 1);
            yield Map.<String, Object>of("histogram", years);
          }
        };
    return new ValueCounts(
        facet, asking.unscored(Map.of("size", 0, "query", query, "aggs", Map.of("by", by))));
  }

  private static Map<String, Object> terms(String field) {
    return Map.of("terms", Map.of("field", field, "size", MOST, "shard_size", MOST));
  }

  /// Whether nothing is left out.
  boolean isExact() {
    return others == 0;
  }

  /// Returns how many passages have which value; of those that are left out, as many for each as it
  /// has of the others.
  Map<String, Long> counts() {
    if (isExact()) {
      return counts;
    }
    double counted = counts.values().stream().mapToLong(Long::longValue).sum();
    var about = new LinkedHashMap<String, Long>();
    counts.forEach(
        (value, count) -> about.put(value, Math.round(count * ((counted + others) / counted))));
    return about;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public SearchLine next() {
    return line;
  }

  @Override
  public void take(JsonNode answer) {
    var by = answer.path("aggregations").path("by");
    for (JsonNode bucket : by.path("buckets")) {
      var key = bucket.path("key");
      var value = facet == Facet.YEAR ? String.valueOf((int) key.asDouble() / YEAR) : key.asText();
      counts.put(value, bucket.path("doc_count").asLong());
    }
    others = by.path("sum_other_doc_count").asLong();
    done = true;
  }
}
