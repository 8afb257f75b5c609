package graf.search;

import graf.index.Deadline;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.query.Query;
import java.util.function.UnaryOperator;

/// What is asked, and how much is shown around the answer.
///
/// @param places how exactly matches are placed
/// @param deadline by which the answer is to be there, or a part of it
public record SearchRequest(
    IndexRequest index, Neighbours neighbours, Places places, Deadline deadline) {
  public SearchRequest(IndexRequest index, int neighbours) {
    this(index, new Neighbours(neighbours, neighbours), Places.NONE, Deadline.NONE);
  }

  /// How exactly the first match of a hit is placed in its file.
  public enum Places {
    NONE,
    LINES,
    /// Line and column, for which each file is read.
    COLUMNS
  }

  /// How many passages are shown with each hit.
  ///
  /// @param before it
  /// @param after it
  public record Neighbours(int before, int after) {}

  /// Returns the request with what `change` makes of its query.
  public SearchRequest mapped(UnaryOperator<Query> change) {
    return asking(change.apply(index.query()));
  }

  /// Returns the request with another form of its query.
  SearchRequest asking(Query query) {
    return new SearchRequest(index.asking(query), neighbours, places, deadline);
  }

  /// Returns a request for the first `limit` hits by score.
  public static SearchRequest first(int limit, Query query) {
    return new SearchRequest(new IndexRequest(query, Order.SCORE, 0, limit, Integer.MAX_VALUE), 0);
  }
}
