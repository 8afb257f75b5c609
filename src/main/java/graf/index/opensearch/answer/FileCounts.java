package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.SearchLine;
import graf.index.plan.IndexSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts passages by their file: each exactly, however many there are, a page of files at a time.
final class FileCounts implements Paged {
  private static final int AT_ONCE = 10_000;

  private final Asking asking;
  private final Map<String, Object> query;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private @Nullable JsonNode after;
  private boolean done;

  FileCounts(Asking asking, Map<String, Object> query) {
    this.asking = asking;
    this.query = query;
  }

  Map<String, Long> counts() {
    return counts;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public SearchLine next() {
    var composite = new LinkedHashMap<String, Object>();
    composite.put("size", AT_ONCE);
    var file = Map.of("terms", Map.of("field", IndexSchema.HOLDER));
    composite.put("sources", List.of(Map.of("value", file)));
    if (after != null) {
      composite.put("after", after);
    }
    return asking.unscored(
        Map.of("size", 0, "query", query, "aggs", Map.of("by", Map.of("composite", composite))));
  }

  @Override
  public void take(JsonNode answer) {
    var by = answer.path("aggregations").path("by");
    for (JsonNode bucket : by.path("buckets")) {
      counts.put(bucket.path("key").path("value").asText(), bucket.path("doc_count").asLong());
    }
    after = by.get("after_key");
    done = after == null || by.path("buckets").size() < AT_ONCE;
  }
}
