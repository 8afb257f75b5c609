package graf.cli.task;

import graf.search.SearchRequest;

/// What `graf query` was asked for.
public record QueryRequest(SearchRequest request, Freshness freshness) {
  /// How far an answer is held against the sources.
  public enum Freshness {
    /// Each hit's source is looked at, and read again if it changed.
    CHECKED,
    /// All sources are looked at first.
    FRESH,
    /// None is.
    STALE
  }
}
