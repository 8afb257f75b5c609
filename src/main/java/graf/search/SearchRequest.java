package graf.search;

import graf.index.IndexRequest;
import graf.index.Order;
import graf.query.Query;

/// What is asked, and how much is shown around the answer.
///
/// @param neighbours passages before and after each hit
public record SearchRequest(IndexRequest index, int neighbours) {
  /// Returns a request for the first `limit` hits by score.
  public static SearchRequest first(int limit, Query query) {
    return new SearchRequest(new IndexRequest(query, Order.SCORE, 0, limit, Integer.MAX_VALUE), 0);
  }
}
