package graf.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/// Counts the passages that match, and the documents they stand in.
///
/// A document lies whole in one segment, so that counts of segments add up.
final class HitCounter extends SimpleCollector {
  private long passages;
  private long documents;
  private SortedDocValues ids = DocValues.emptySorted();
  private FixedBitSet seen = new FixedBitSet(0);

  /// Makes counters for an index searcher; how many threads it uses is its own matter.
  static CollectorManager<HitCounter, HitCounter> manager() {
    return new CollectorManager<>() {
      @Override
      public HitCounter newCollector() {
        return new HitCounter();
      }

      @Override
      public HitCounter reduce(Collection<HitCounter> counters) {
        var sum = new HitCounter();
        for (HitCounter counter : counters) {
          sum.passages += counter.passages;
          sum.documents += counter.documents;
        }
        return sum;
      }
    };
  }

  long passages() {
    return passages;
  }

  long documents() {
    return documents;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    ids = DocValues.getSorted(context.reader(), IndexSchema.ID);
    seen = new FixedBitSet(ids.getValueCount());
  }

  @Override
  public void collect(int doc) throws IOException {
    passages++;
    if (ids.advanceExact(doc) && !seen.getAndSet(ids.ordValue())) {
      documents++;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
