package graf.cli;

import graf.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `graf query` was asked for.
///
/// @param text the query text
/// @param in globs of document paths
/// @param since the first day, month or year; null is open
/// @param until the last
/// @param perDocument most hits of one document; 0 is all
/// @param neighbours how many passages to show on either side of a hit
record QueryOptions(
    String text,
    List<String> in,
    @Nullable String since,
    @Nullable String until,
    List<String> types,
    List<String> languages,
    Query.Tiers tiers,
    int offset,
    int limit,
    int perDocument,
    int neighbours,
    Sort sort,
    Freshness freshness) {
  /// The order of the hits.
  enum Sort {
    SCORE,
    DATE,
    PATH
  }

  /// How far an answer is held against the sources.
  enum Freshness {
    /// Each hit's source is looked at, and read again if it changed.
    CHECKED,
    /// All sources are looked at first.
    FRESH,
    /// None is.
    STALE
  }

  boolean hasFilter() {
    return !in.isEmpty()
        || since != null
        || until != null
        || !types.isEmpty()
        || !languages.isEmpty();
  }
}
