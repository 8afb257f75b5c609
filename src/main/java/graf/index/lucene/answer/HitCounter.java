package graf.index.lucene.answer;

import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts the passages that match, the documents they stand in, and the near copies of what is
/// kept.
///
/// A document lies whole in one segment, so that counts of segments add up.
final class HitCounter extends SimpleCollector {
  private final @Nullable CopyFolding folding;
  private long passages;
  private long documents;
  private SortedDocValues ids = DocValues.emptySorted();
  private FixedBitSet seen = new FixedBitSet(0);

  private HitCounter(@Nullable CopyFolding folding) {
    this.folding = folding;
  }

  /// Makes counters for an index searcher of one thread.
  ///
  /// @param folding takes in the copies that are met; null where they are not counted
  static CollectorManager<HitCounter, HitCounter> manager(@Nullable CopyFolding folding) {
    return new CollectorManager<>() {
      @Override
      public HitCounter newCollector() {
        return new HitCounter(folding);
      }

      @Override
      public HitCounter reduce(Collection<HitCounter> counters) {
        var sum = new HitCounter(null);
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
    ids = DocValues.getSorted(context.reader(), IndexSchema.NAME);
    seen = new FixedBitSet(ids.getValueCount());
    if (folding != null) {
      folding.enter(context);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    passages++;
    if (ids.advanceExact(doc)) {
      documents += seen.getAndSet(ids.ordValue()) ? 0 : 1;
      if (folding != null) {
        folding.meet(doc, ids.ordValue());
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
