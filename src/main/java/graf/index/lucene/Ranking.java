package graf.index.lucene;

import graf.index.Order;
import graf.query.Query.Tiers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/// The passages that answer a query, in order.
///
/// Every order ends with document id and ordinal, so that it is the same each time.
final class Ranking {
  private static final SortField BY_ID = new SortField(IndexSchema.ID, SortField.Type.STRING);
  private static final SortField BY_ORDINAL =
      new SortField(IndexSchema.ORDINAL, SortField.Type.LONG);

  private final IndexSearcher searcher;
  private final Query some;
  private final Query all;

  /// @param some what matches at all, `all` what matches every wanted clause; both rewritten
  Ranking(IndexSearcher searcher, Query some, Query all) {
    this.searcher = searcher;
    this.some = some;
    this.all = all;
  }

  /// A Lucene document that was found.
  record Found(int doc, float score, boolean allWords) {}

  List<Found> page(Tiers tiers, Order order, int offset, int limit) throws IOException {
    int end = Math.min(offset + limit, searcher.getIndexReader().maxDoc());
    var found = new ArrayList<Found>();
    if (order != Order.SCORE || tiers == Tiers.ANY) {
      add(tiers == Tiers.ALL ? all : some, order, end, found);
    } else {
      add(all, order, end, found);
      if (tiers == Tiers.ALL_THEN_SOME && !some.equals(all)) {
        var rest =
            new BooleanQuery.Builder().add(some, Occur.MUST).add(all, Occur.MUST_NOT).build();
        add(rest, order, end - found.size(), found);
      }
    }
    return found.subList(Math.min(offset, found.size()), found.size());
  }

  private void add(Query query, Order order, int limit, List<Found> found) throws IOException {
    if (limit <= 0) {
      return;
    }
    // Hits are counted apart, so that finding the best may skip what cannot be among them.
    var top = searcher.search(query, new TopFieldCollectorManager(sort(order), limit, null, 1));
    var weight = searcher.createWeight(all, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var doc : top.scoreDocs) {
      float score = order == Order.SCORE ? (Float) ((FieldDoc) doc).fields[0] : 0;
      var leaf =
          searcher.getLeafContexts().get(ReaderUtil.subIndex(doc.doc, searcher.getLeafContexts()));
      var scorer = query.equals(all) ? null : weight.scorer(leaf);
      boolean inAll =
          query.equals(all)
              || (scorer != null
                  && scorer.iterator().advance(doc.doc - leaf.docBase) == doc.doc - leaf.docBase);
      found.add(new Found(doc.doc, score, inAll));
    }
  }

  private static Sort sort(Order order) {
    return switch (order) {
      case SCORE -> new Sort(SortField.FIELD_SCORE, BY_ID, BY_ORDINAL);
      case PATH -> new Sort(BY_ID, BY_ORDINAL);
      case DATE ->
          new Sort(new SortField(IndexSchema.DATE, SortField.Type.INT, true), BY_ID, BY_ORDINAL);
    };
  }
}
