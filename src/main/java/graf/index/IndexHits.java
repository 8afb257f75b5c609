package graf.index;

import java.util.List;

/// One page of what an index answers, and exact counts of all that matched.
///
/// @param total passages that match
/// @param allWords those of them that match every wanted clause
/// @param documents source documents they stand in
public record IndexHits(List<IndexHit> hits, long total, long allWords, long documents) {
  public IndexHits {
    hits = List.copyOf(hits);
  }
}
