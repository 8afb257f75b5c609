package graf.index.lucene.answer;

import graf.index.plan.ScoreBoosts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/// Raises the best passages by a second query.
///
/// Only a window of the best is looked at. Since scores only rise, none of the others can have come
/// before one that was in it and was passed.
final class ProximityRescorer {
  private final IndexSearcher searcher;
  private final Query query;

  ProximityRescorer(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
  }

  /// Returns `best`, ordered by score, with the first of them raised and in their new order.
  List<Ranking.Found> raise(List<Ranking.Found> best) throws IOException {
    int end = Math.min(ScoreBoosts.WINDOW, best.size());
    var window = new ArrayList<>(best.subList(0, end));
    raiseEach(window);
    // Equal scores stay in the order they had.
    window.sort((a, b) -> Float.compare(b.score(), a.score()));
    window.addAll(best.subList(end, best.size()));
    return window;
  }

  private void raiseEach(List<Ranking.Found> window) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    var byDocument = new ArrayList<Integer>();
    for (int i = 0; i < window.size(); i++) {
      byDocument.add(i);
    }
    byDocument.sort((a, b) -> Integer.compare(window.get(a).doc(), window.get(b).doc()));
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int leafEnd = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = null;
      for (; next < byDocument.size(); next++) {
        int place = byDocument.get(next);
        var found = window.get(place);
        if (found.doc() >= leafEnd) {
          break;
        }
        if (scorer == null) {
          scorer = weight.scorer(leaf);
        }
        if (scorer != null && standsAt(scorer, found.doc() - leaf.docBase)) {
          window.set(
              place,
              new Ranking.Found(found.doc(), found.score() + scorer.score(), found.allWords()));
        }
      }
    }
  }

  private static boolean standsAt(Scorer scorer, int doc) throws IOException {
    int at = scorer.docID();
    return at == doc || (at < doc && scorer.iterator().advance(doc) == doc);
  }
}
