package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.SearchLine;
import graf.index.opensearch.generation.Pages;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hits of a query, a page at a time.
final class HitPages implements Paged {
  /// Below what OpenSearch gives at once.
  static final int AT_ONCE = 8000;

  private final Asking asking;
  private final boolean isScored;
  private final Map<String, Object> body = new LinkedHashMap<>();
  private final Pages.Taker taker;
  private int left;

  private HitPages(Asking asking, boolean isScored, int limit, Pages.Taker taker) {
    this.asking = asking;
    this.isScored = isScored;
    this.taker = taker;
    left = limit;
  }

  /// What is looked for.
  ///
  /// @param sort that tells each hit from each other
  /// @param fields of each to be returned
  record Sought(Map<String, Object> query, List<Object> sort, List<String> fields) {}

  static HitPages scored(Asking asking, Sought sought, int limit, Pages.Taker taker) {
    return new HitPages(asking, true, limit, taker).of(sought);
  }

  static HitPages unscored(Asking asking, Sought sought, int limit, Pages.Taker taker) {
    return new HitPages(asking, false, limit, taker).of(sought);
  }

  private HitPages of(Sought sought) {
    body.put("query", sought.query());
    body.put("sort", sought.sort());
    body.put("track_total_hits", false);
    body.put("_source", sought.fields());
    return this;
  }

  @Override
  public boolean isDone() {
    return left <= 0;
  }

  @Override
  public SearchLine next() {
    body.put("size", size());
    return isScored ? asking.scored(body) : asking.unscored(body);
  }

  private int size() {
    return Math.min(AT_ONCE, left);
  }

  @Override
  public void take(JsonNode answer) throws IOException {
    var hits = answer.path("hits").path("hits");
    for (JsonNode hit : hits) {
      taker.take(hit);
    }
    int size = size();
    left = hits.size() < size ? 0 : left - size;
    if (left > 0) {
      body.put("search_after", hits.get(hits.size() - 1).path("sort"));
    }
  }
}
