package graf.index.lucene.answer;

import graf.index.Facet;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Counts the passages that match by a facet.
final class FacetCounter extends SimpleCollector {
  private final Facet facet;
  private final @Nullable JoinedReaders joined;
  private final TreeMap<String, Long> passages = new TreeMap<>();
  private SortedDocValues values = DocValues.emptySorted();
  private SortedDocValues holders = DocValues.emptySorted();
  private long[] byOrdinal = {};
  private NumericDocValues dates = DocValues.emptyNumeric();

  private int leaf;

  private FacetCounter(Facet facet, @Nullable JoinedReaders joined) {
    this.facet = facet;
    this.joined = joined;
  }

  /// Makes counters for an index searcher; they sum up to passages by value.
  ///
  /// @param joined what is searched, where it is several indexes
  static CollectorManager<FacetCounter, Map<String, Long>> manager(
      Facet facet, @Nullable JoinedReaders joined) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter(facet, joined);
      }

      @Override
      public Map<String, Long> reduce(Collection<FacetCounter> counters) {
        var sum = new TreeMap<String, Long>();
        for (FacetCounter counter : counters) {
          counter.passages.forEach((value, passages) -> sum.merge(value, passages, Long::sum));
        }
        return sum;
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    this.leaf = leaf.ord;
    switch (facet) {
      case TYPE -> setValues(leaf, IndexSchema.TYPE);
      case LANG -> setValues(leaf, IndexSchema.LANGUAGE);
      case PATH, FILE -> {
        setValues(leaf, IndexSchema.NAME);
        holders = DocValues.getSorted(leaf.reader(), IndexSchema.HOLDER);
      }
      case YEAR -> dates = DocValues.getNumeric(leaf.reader(), IndexSchema.DATE);
    }
  }

  private void setValues(LeafReaderContext leaf, String field) throws IOException {
    values = DocValues.getSorted(leaf.reader(), field);
    byOrdinal = new long[values.getValueCount()];
  }

  @Override
  public void collect(int doc) throws IOException {
    if (facet == Facet.YEAR) {
      if (dates.advanceExact(doc)) {
        passages.merge(Long.toString(dates.longValue() / 10_000), 1L, Long::sum);
      }
    } else if (holders.advanceExact(doc)) {
      passages.merge(named(holders.lookupOrd(holders.ordValue()).utf8ToString()), 1L, Long::sum);
    } else if (values.advanceExact(doc)) {
      byOrdinal[values.ordValue()]++;
    }
  }

  @Override
  public void finish() throws IOException {
    for (int i = 0; i < byOrdinal.length; i++) {
      if (byOrdinal[i] > 0) {
        passages.merge(value(values.lookupOrd(i).utf8ToString()), byOrdinal[i], Long::sum);
      }
    }
    byOrdinal = new long[0];
  }

  private String value(String found) {
    return facet == Facet.PATH || facet == Facet.FILE
        ? named(DocumentNames.read(found).id())
        : found;
  }

  /// Folders of several indexes are counted by their absolute paths, which have one root.
  private String named(String file) {
    if (joined == null) {
      return file;
    }
    return facet == Facet.PATH ? joined.absolute(leaf, file) : joined.named(leaf, file);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
