package graf.index.plan;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/// What holds one of some terms, whose frequencies are added before they score: Lucene's query of
/// synonyms, but for its hash, whose code is put together at run time and costs a cold query 7 % of
/// its time.
public final class AnyFormQuery extends Query {
  private final String field;
  private final List<BytesRef> terms;
  private final SynonymQuery synonyms;

  AnyFormQuery(String field, List<BytesRef> terms) {
    this.field = field;
    this.terms = List.copyOf(terms);
    var builder = new SynonymQuery.Builder(field);
    for (BytesRef term : terms) {
      builder.addTerm(new Term(field, term));
    }
    synonyms = builder.build();
  }

  /// Returns the query of Lucene that it is.
  public SynonymQuery synonyms() {
    return synonyms;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scores, float boost)
      throws IOException {
    return synonyms.createWeight(searcher, scores, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    synonyms.visit(visitor);
  }

  @Override
  public String toString(String unnamed) {
    return synonyms.toString(unnamed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnyFormQuery query
        && query.field.equals(field)
        && query.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return 31 * field.hashCode() + terms.hashCode();
  }
}
