package graf.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One page of what an index answers, and counts of all that matched.
///
/// @param total passages that match, exactly
/// @param allWords those of them that match every wanted clause
/// @param documents source documents they stand in
/// @param facets how many of the passages have which value, for each facet asked for; in no order
/// @param counts how exact the counts of documents and of facets are
public record IndexHits(
    List<IndexHit> hits,
    long total,
    long allWords,
    long documents,
    Map<Facet, Map<String, Long>> facets,
    Counts counts) {
  /// How exact counts are.
  public enum Counts {
    EXACT,
    /// Of very many, as far as they can be counted in a bounded time.
    ABOUT;

    /// Returns what both are together.
    public Counts and(Counts other) {
      return this == EXACT ? other : this;
    }
  }

  public IndexHits {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  public IndexHits(List<IndexHit> hits, long total, long allWords, long documents) {
    this(hits, total, allWords, documents, Map.of());
  }

  /// All is counted exactly.
  public IndexHits(
      List<IndexHit> hits,
      long total,
      long allWords,
      long documents,
      Map<Facet, Map<String, Long>> facets) {
    this(hits, total, allWords, documents, facets, Counts.EXACT);
  }
}
