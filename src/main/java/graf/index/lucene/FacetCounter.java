package graf.index.lucene;

import graf.index.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the passages that match by a facet.
final class FacetCounter extends SimpleCollector {
  private final Facet facet;
  private final TreeMap<String, Long> passages = new TreeMap<>();
  private SortedDocValues values = DocValues.emptySorted();
  private long[] byOrdinal = {};
  private NumericDocValues dates = DocValues.emptyNumeric();

  private FacetCounter(Facet facet) {
    this.facet = facet;
  }

  /// Makes counters for an index searcher; they sum up to passages by value, in the order in which
  /// those are shown.
  static CollectorManager<FacetCounter, Map<String, Long>> manager(Facet facet) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter(facet);
      }

      @Override
      public Map<String, Long> reduce(Collection<FacetCounter> counters) {
        var sum = new TreeMap<String, Long>();
        for (FacetCounter counter : counters) {
          counter.passages.forEach((value, passages) -> sum.merge(value, passages, Long::sum));
        }
        return ordered(facet, sum);
      }
    };
  }

  private static Map<String, Long> ordered(Facet facet, SortedMap<String, Long> passages) {
    if (facet == Facet.YEAR) {
      return passages.reversed();
    }
    var values = new ArrayList<>((facet == Facet.PATH ? byFolder(passages) : passages).entrySet());
    values.sort((one, other) -> Long.compare(other.getValue(), one.getValue()));
    var ordered = new LinkedHashMap<String, Long>();
    values.forEach(value -> ordered.put(value.getKey(), value.getValue()));
    return ordered;
  }

  /// Returns the passages of documents by what follows the folder that all of them are in.
  private static SortedMap<String, Long> byFolder(SortedMap<String, Long> documents) {
    int common = documents.isEmpty() ? 0 : commonFolder(documents.firstKey(), documents.lastKey());
    var folders = new TreeMap<String, Long>();
    documents.forEach((id, passages) -> {
      int end = id.indexOf('/', common);
      folders.merge(end < 0 ? id : id.substring(0, end + 1), passages, Long::sum);
    });
    return folders;
  }

  private static int commonFolder(String first, String last) {
    int common = 0;
    for (int i = 0; i < Math.min(first.length(), last.length()); i++) {
      if (first.charAt(i) != last.charAt(i)) {
        break;
      }
      common = first.charAt(i) == '/' ? i + 1 : common;
    }
    return common;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    switch (facet) {
      case TYPE -> setValues(leaf, IndexSchema.TYPE);
      case LANG -> setValues(leaf, IndexSchema.LANGUAGE);
      case PATH -> setValues(leaf, IndexSchema.ID);
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
    } else if (values.advanceExact(doc)) {
      byOrdinal[values.ordValue()]++;
    }
  }

  @Override
  public void finish() throws IOException {
    for (int i = 0; i < byOrdinal.length; i++) {
      if (byOrdinal[i] > 0) {
        passages.merge(values.lookupOrd(i).utf8ToString(), byOrdinal[i], Long::sum);
      }
    }
    byOrdinal = new long[0];
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
