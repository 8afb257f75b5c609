package graf.index.plan;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;

/// What writing and asking must agree on.
public final class Engine {
  /// Source: figures over passages of uneven length, `docs/ranking.md`.
  public static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.5f);

  private Engine() {}

  public static IndexSearcher searcher(IndexReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
    return searcher;
  }
}
