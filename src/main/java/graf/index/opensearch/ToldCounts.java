package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.SearchLine;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.Scan;
import graf.index.opensearch.generation.Snapshot;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds what a commit tells of against what it holds, a page at a time.
record ToldCounts(Generation generation, Snapshot snapshot) {
  /// As many hits, and buckets, as OpenSearch gives at once.
  private static final int AT_ONCE = 10_000;

  private static final Map<String, Object> EVERYTHING = Map.of("match_all", Map.of());

  /// What tells.
  ///
  /// @param sort that tells each from each other
  /// @param bytes the field of what it tells
  record Tellers(String kind, List<Object> sort, String bytes) {}

  /// What is told of, which is counted by a field.
  record Held(String kind, String field) {}

  /// How much there is to be of something.
  ///
  /// @param value of the field by which it is counted
  record Told(String value, String id, String source, long count) {}

  /// Reads what is told.
  interface Reading {
    Told told(byte[] bytes) throws IOException;
  }

  /// Takes how much is held.
  interface Verdict {
    void of(Told told, long held);
  }

  /// Takes a page of values.
  interface Values {
    void take(List<String> values) throws IOException;
  }

  /// Returns how much is held of each kind.
  Map<String, Long> kinds() throws IOException {
    var kinds = Map.of("terms", Map.of("field", IndexSchema.KIND));
    return counts(
        ask(List.of(
                line(
                    Map.of("query", snapshot.visible(EVERYTHING), "aggs", Map.of("by", kinds)), 0)))
            .getFirst());
  }

  /// Gives all that is told to `verdict`; returns how much is held of it. What a page tells of is
  /// counted in the request for the next.
  long compare(Tellers tellers, Held held, Reading reading, Verdict verdict) throws IOException {
    long sum = 0;
    List<Told> before = List.of();
    var page = new LinkedHashMap<String, Object>();
    page.put("query", snapshot.visible(Dsl.is(IndexSchema.KIND, tellers.kind())));
    page.put("sort", tellers.sort());
    page.put("track_total_hits", false);
    page.put("_source", List.of(tellers.bytes()));
    boolean hasMore = true;
    while (hasMore || !before.isEmpty()) {
      var lines = new ArrayList<SearchLine>();
      if (hasMore) {
        lines.add(line(page, AT_ONCE));
      }
      if (!before.isEmpty()) {
        lines.add(line(counting(held, before), 0));
      }
      var answers = ask(lines);
      if (!before.isEmpty()) {
        var counts = counts(answers.getLast());
        for (Told told : before) {
          long count = counts.getOrDefault(told.value(), 0L);
          verdict.of(told, count);
          sum += count;
        }
      }
      before = hasMore ? told(answers.getFirst(), tellers, reading, page) : List.of();
      hasMore = hasMore && before.size() == AT_ONCE;
    }
    return sum;
  }

  private static List<Told> told(
      JsonNode answer, Tellers tellers, Reading reading, Map<String, Object> next)
      throws IOException {
    var told = new ArrayList<Told>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      told.add(reading.told(hit.path("_source").path(tellers.bytes()).binaryValue()));
      next.put("search_after", hit.path("sort"));
    }
    return told;
  }

  private Map<String, Object> counting(Held held, List<Told> told) {
    var values = told.stream().map(Told::value).toList();
    var these = Dsl.all(Dsl.is(IndexSchema.KIND, held.kind()), Dsl.anyOf(held.field(), values));
    var terms = new HashMap<String, Object>();
    terms.put("field", held.field());
    terms.put("size", AT_ONCE);
    terms.put("shard_size", AT_ONCE);
    // Of few of very many values.
    terms.put("execution_hint", "map");
    return Map.of("query", snapshot.visible(these), "aggs", Map.of("by", Map.of("terms", terms)));
  }

  /// Gives all values of what is held, each once.
  void values(Held held, Values taker) throws IOException {
    @Nullable JsonNode after = null;
    do {
      var composite = new LinkedHashMap<String, Object>();
      composite.put("size", AT_ONCE);
      var by = Map.of("terms", Map.of("field", held.field()));
      composite.put("sources", List.of(Map.of("value", by)));
      if (after != null) {
        composite.put("after", after);
      }
      var body =
          Map.<String, Object>of(
              "query",
              snapshot.visible(Dsl.is(IndexSchema.KIND, held.kind())),
              "aggs",
              Map.of("by", Map.of("composite", composite)));
      var found = ask(List.of(line(body, 0))).getFirst().path("aggregations").path("by");
      var values = new ArrayList<String>();
      for (JsonNode bucket : found.path("buckets")) {
        values.add(bucket.path("key").path("value").asText());
      }
      taker.take(values);
      after = found.get("after_key");
    } while (after != null);
  }

  private static Map<String, Long> counts(JsonNode answer) {
    var counts = new HashMap<String, Long>();
    for (JsonNode bucket : answer.path("aggregations").path("by").path("buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  private static SearchLine line(Map<String, Object> body, int size) {
    var sized = new LinkedHashMap<>(body);
    sized.put("size", size);
    return new SearchLine(Scan.WHOLE, sized);
  }

  private List<JsonNode> ask(List<SearchLine> lines) throws IOException {
    return generation.cluster().searches(generation.searches(), lines);
  }
}
