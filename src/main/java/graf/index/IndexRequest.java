package graf.index;

import graf.query.Query;
import java.util.List;

/// What is asked of an index, and how much of the answer is wanted.
///
/// @param offset of the first hit, from 0
/// @param limit most hits to return
/// @param perDocument most hits of one document; {@link Integer#MAX_VALUE} for no bound
/// @param unit of what `perDocument` bounds the hits
/// @param facets by which all that match is counted
/// @param counted what else is
public record IndexRequest(
    Query query,
    Order order,
    int offset,
    int limit,
    int perDocument,
    Unit unit,
    Copies copies,
    Scores scores,
    List<Facet> facets,
    Counted counted) {
  public IndexRequest {
    facets = List.copyOf(facets);
  }

  public IndexRequest(Query query, Order order, int offset, int limit, int perDocument) {
    this(query, order, offset, limit, perDocument, Copies.SHOWN);
  }

  public IndexRequest(
      Query query, Order order, int offset, int limit, int perDocument, Copies copies) {
    this(query, order, offset, limit, perDocument, copies, Scores.BARE, List.of());
  }

  public IndexRequest(
      Query query,
      Order order,
      int offset,
      int limit,
      int perDocument,
      Copies copies,
      Scores scores,
      List<Facet> facets) {
    this(
        query,
        order,
        offset,
        limit,
        perDocument,
        Unit.DOCUMENT,
        copies,
        scores,
        facets,
        Counted.ALL);
  }

  /// Returns the request with `perDocument` as the most hits of one `other`.
  public IndexRequest per(Unit other) {
    return new IndexRequest(
        query, order, offset, limit, perDocument, other, copies, scores, facets, counted);
  }

  /// Returns the request with another query.
  public IndexRequest asking(Query other) {
    return new IndexRequest(
        other, order, offset, limit, perDocument, unit, copies, scores, facets, counted);
  }

  /// Returns the request for another page of the same answer.
  public IndexRequest page(int first, int most) {
    return new IndexRequest(
        query, order, first, most, perDocument, unit, copies, scores, facets, counted);
  }

  /// Returns the request for how many passages match `query`, and for nothing else.
  public static IndexRequest total(Query query) {
    return new IndexRequest(
        query,
        Order.SCORE,
        0,
        0,
        Integer.MAX_VALUE,
        Unit.DOCUMENT,
        Copies.SHOWN,
        Scores.BARE,
        List.of(),
        Counted.PASSAGES);
  }

  /// What is counted of all that match, beside facets.
  public enum Counted {
    /// Nothing: what is returned is all that is told of.
    NONE,
    /// Passages alone; an engine may count more.
    PASSAGES,
    /// Passages, those with all words, and documents.
    ALL
  }

  /// Of what there are at most so many hits.
  public enum Unit {
    DOCUMENT,
    /// The file in which documents stand.
    FILE
  }

  /// What becomes of a passage that nearly repeats one before it: most of its text, run by run of
  /// three words, is the same.
  public enum Copies {
    /// It is a hit of its own.
    SHOWN,
    /// It is counted with the one before it.
    FOLDED
  }

  /// What is said of scores.
  public enum Scores {
    BARE,
    /// With their reasons.
    EXPLAINED
  }
}
