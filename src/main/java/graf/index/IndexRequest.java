package graf.index;

import graf.query.Query;
import java.util.List;

/// What is asked of an index, and how much of the answer is wanted.
///
/// @param offset of the first hit, from 0
/// @param limit most hits to return
/// @param perDocument most hits of one document; {@link Integer#MAX_VALUE} for no bound
/// @param facets by which all that match is counted
public record IndexRequest(
    Query query,
    Order order,
    int offset,
    int limit,
    int perDocument,
    Copies copies,
    Scores scores,
    List<Facet> facets) {
  public IndexRequest {
    facets = List.copyOf(facets);
  }

  public IndexRequest(Query query, Order order, int offset, int limit, int perDocument) {
    this(query, order, offset, limit, perDocument, Copies.SHOWN, Scores.BARE, List.of());
  }

  /// What becomes of a passage that nearly repeats one before it: most of its text, run by run of
  /// three words, is the same.
  public enum Copies {
    /// It is a hit of its own.
    SHOWN,
    /// It is counted with the one before it, where the engine can tell; a cluster's cannot.
    FOLDED
  }

  /// What is said of scores.
  public enum Scores {
    BARE,
    /// With their reasons, where the engine has them; a cluster's has not.
    EXPLAINED
  }
}
