package graf.index.plan;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;

/// What writing and asking must agree on.
public final class Engine {
  /// Forms beside the written words for each of these, about: Lucene and a cluster count them into
  /// the average length, and not into that of a passage.
  private static final float FORMS = 1.25f;

  /// Source: figures over passages of uneven length, `docs/ranking.md`.
  private static final float K1 = 0.9f;

  private static final float B = 0.5f;

  /// BM25 with `K1` and `B` over the average of written words: that average is smaller than what is
  /// counted by the share of forms, which other constants of the same formula make up for.
  public static final BM25Similarity SIMILARITY =
      new BM25Similarity(K1 * (1 - B + B * FORMS), B * FORMS / (1 - B + B * FORMS));

  private Engine() {}

  public static IndexSearcher searcher(IndexReader reader) {
    return prepared(new TermSearcher(reader));
  }

  /// Returns `searcher`, which scores from now on as all do.
  public static IndexSearcher prepared(IndexSearcher searcher) {
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
    return searcher;
  }
}
