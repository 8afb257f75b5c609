package graf.index.lucene.answer;

import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// A reader in which all that some sources hold is as if deleted.
final class WithoutSources extends FilterDirectoryReader {
  private final Set<String> sources;

  private WithoutSources(DirectoryReader in, Set<String> sources) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            try {
              return new Leaf(leaf, sources);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
    this.sources = sources;
  }

  static DirectoryReader of(DirectoryReader reader, Set<String> sources) throws IOException {
    return new WithoutSources(reader, sources);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) throws IOException {
    return new WithoutSources(in, sources);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  private static final class Leaf extends FilterLeafReader {
    private final FixedBitSet live;
    private final int count;

    Leaf(LeafReader leaf, Set<String> sources) throws IOException {
      super(leaf);
      live = new FixedBitSet(leaf.maxDoc());
      live.set(0, leaf.maxDoc());
      var deleted = leaf.getLiveDocs();
      for (int doc = 0; deleted != null && doc < leaf.maxDoc(); doc++) {
        if (!deleted.get(doc)) {
          live.clear(doc);
        }
      }
      for (String source : sources) {
        clear(leaf.postings(new Term(IndexSchema.SOURCE, source), PostingsEnum.NONE));
      }
      count = live.cardinality();
    }

    private void clear(@Nullable PostingsEnum docs) throws IOException {
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        live.clear(docs.docID());
      }
    }

    @Override
    public Bits getLiveDocs() {
      return live;
    }

    @Override
    public int numDocs() {
      return count;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
