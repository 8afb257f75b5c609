package graf.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One page of what an index answers, and exact counts of all that matched.
///
/// @param total passages that match
/// @param allWords those of them that match every wanted clause
/// @param documents source documents they stand in
/// @param facets how many of the passages have which value, for each facet asked for; in no order
public record IndexHits(
    List<IndexHit> hits,
    long total,
    long allWords,
    long documents,
    Map<Facet, Map<String, Long>> facets) {
  public IndexHits {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  public IndexHits(List<IndexHit> hits, long total, long allWords, long documents) {
    this(hits, total, allWords, documents, Map.of());
  }
}
