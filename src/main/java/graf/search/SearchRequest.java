package graf.search;

import graf.index.Order;
import graf.query.Query;

/// What is asked of an index, and how much of the answer is wanted.
///
/// @param offset of the first hit, from 0
/// @param limit most hits to return
/// @param perDocument most hits of one document; {@link Integer#MAX_VALUE} for no bound
/// @param neighbours passages before and after each hit
public record SearchRequest(
    Query query, Order order, int offset, int limit, int perDocument, int neighbours) {
  /// Returns a request for the first `limit` hits by score.
  public static SearchRequest first(int limit, Query query) {
    return new SearchRequest(query, Order.SCORE, 0, limit, Integer.MAX_VALUE, 0);
  }
}
