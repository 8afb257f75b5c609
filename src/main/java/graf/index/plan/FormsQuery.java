package graf.index.plan;

import graf.analysis.AskedText;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Queries of terms that stand for one word, whose frequencies are added before they score: by
/// their scores, a passage in which they alternate would come before one that keeps to one.
final class FormsQuery {
  /// So much of what matches less well counts beside the best.
  private static final float TIE = 0.1f;

  private FormsQuery() {}

  static Query anyOf(List<BytesRef> terms, String field) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    return new AnyFormQuery(field, terms);
  }

  /// Returns the query of what holds one of `terms` of each.
  static Query allOf(List<List<BytesRef>> terms, String field) {
    if (terms.size() == 1) {
      return anyOf(terms.getFirst(), field);
    }
    var all = new BooleanQuery.Builder();
    terms.forEach(one -> all.add(anyOf(one, field), Occur.MUST));
    return all.build();
  }

  /// Returns the query of steps that follow each other as they do in the question, with at most
  /// `slop` other words between; null of none.
  static @Nullable Query run(List<AskedText.Step> steps, int slop, String field) {
    if (steps.size() <= 1) {
      return steps.isEmpty() ? null : anyOf(steps.getFirst().terms(), field);
    }
    int first = steps.getFirst().position();
    var phrase = new MultiPhraseQuery.Builder();
    for (AskedText.Step step : steps) {
      var terms = step.terms().stream().map(term -> new Term(field, term)).toArray(Term[]::new);
      phrase.add(terms, step.position() - first);
    }
    return phrase.setSlop(slop).build();
  }

  /// Returns the query of what matches any of `queries`, as well as the best of them.
  static @Nullable Query best(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> null;
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, TIE);
    };
  }
}
