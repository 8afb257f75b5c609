package graf.index.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/// What writing and asking must agree on.
final class Engine {
  /// Source: figures over passages of uneven length, `docs/ranking.md`. Lengths count words, their
  /// mean counts the stems beside them too: .6 here does what .5 does where the two agree.
  static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.6f);

  private Engine() {}
}
