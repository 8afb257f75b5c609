package graf.search;

import graf.index.IndexRequest;
import graf.index.Order;
import graf.query.Query;

/// What is asked, and how much is shown around the answer.
public record SearchRequest(IndexRequest index, Neighbours neighbours) {
  public SearchRequest(IndexRequest index, int neighbours) {
    this(index, new Neighbours(neighbours, neighbours));
  }

  /// How many passages are shown with each hit.
  ///
  /// @param before it
  /// @param after it
  public record Neighbours(int before, int after) {}

  /// Returns the request with another form of its query.
  SearchRequest asking(Query query) {
    return new SearchRequest(index.asking(query), neighbours);
  }

  /// Returns a request for the first `limit` hits by score.
  public static SearchRequest first(int limit, Query query) {
    return new SearchRequest(new IndexRequest(query, Order.SCORE, 0, limit, Integer.MAX_VALUE), 0);
  }
}
