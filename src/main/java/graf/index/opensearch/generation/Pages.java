package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hits of a query, one page after the other.
///
/// @param asked answers each page
/// @param sort that tells each hit from each other
/// @param fields of each to be returned
public record Pages(
    Asked asked, Map<String, Object> query, List<Object> sort, List<String> fields) {
  private static final int AT_ONCE = 5000;

  /// Answers the body of a search.
  public interface Asked {
    JsonNode search(Map<String, Object> body) throws IOException;
  }

  /// Takes a hit.
  public interface Taker {
    void take(JsonNode hit) throws IOException;
  }

  public void all(Taker taker) throws IOException {
    first(Integer.MAX_VALUE, taker);
  }

  /// Gives the first hits, `limit` at most.
  void first(int limit, Taker taker) throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("query", query);
    body.put("sort", sort);
    body.put("track_total_hits", false);
    body.put("_source", fields);
    int left = limit;
    while (left > 0) {
      int size = Math.min(AT_ONCE, left);
      body.put("size", size);
      var hits = asked.search(body).path("hits").path("hits");
      for (JsonNode hit : hits) {
        taker.take(hit);
      }
      left -= size;
      if (hits.size() < size) {
        return;
      }
      body.put("search_after", hits.get(hits.size() - 1).path("sort"));
    }
  }
}
