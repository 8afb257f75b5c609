package graf.index.lucene;

import graf.index.Reason;
import graf.index.Reason.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// What a score is made of, read from Lucene's explanation of it.
final class ScoreReasons {
  private static final String WEIGHT = "weight(";

  private final IndexSearcher searcher;
  private final Query query;

  /// @param query that gave the score, but for what raises the best
  ScoreReasons(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
  }

  /// Returns the parts of `found`'s score, the largest first.
  List<Reason> of(Ranking.Found found) throws IOException {
    var reasons = new ArrayList<Reason>();
    var explanation = searcher.explain(query, found.doc());
    addWeights(explanation, reasons);
    float raised = found.score() - explanation.getValue().floatValue();
    if (raised > 0.0001f) {
      reasons.add(new Reason("", Place.CLOSENESS, 0, raised));
    }
    reasons.sort((one, other) -> Float.compare(other.score(), one.score()));
    return reasons;
  }

  private void addWeights(Explanation part, List<Reason> reasons) throws IOException {
    var description = part.getDescription();
    if (!part.isMatch()) {
      return;
    }
    if (!description.startsWith(WEIGHT)) {
      for (Explanation detail : part.getDetails()) {
        addWeights(detail, reasons);
      }
      return;
    }
    int colon = description.indexOf(':');
    int end = description.lastIndexOf(" in ");
    if (colon > 0 && end > colon && part.getValue().floatValue() > 0) {
      var field = description.substring(WEIGHT.length(), colon);
      var term = description.substring(colon + 1, end);
      reasons.add(
          new Reason(
              term,
              place(field),
              searcher.getIndexReader().docFreq(new Term(field, term)),
              part.getValue().floatValue()));
    }
  }

  private static Place place(String field) {
    int dot = field.indexOf('.');
    return switch (dot < 0 ? field : field.substring(0, dot)) {
      case IndexSchema.TITLE -> Place.TITLE;
      case IndexSchema.HEADING -> Place.HEADING;
      default -> dot < 0 ? Place.AS_WRITTEN : Place.TEXT;
    };
  }
}
