package graf.index.plan;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What holds one of some terms, whose frequencies are added before they score: Lucene's query of
/// synonyms, but for its hash, whose code is put together at run time and costs a cold query 7 % of
/// its time, and for the terms that no passage holds.
public final class AnyFormQuery extends Query {
  private final String field;
  private final List<BytesRef> terms;
  private @Nullable SynonymQuery synonyms;

  AnyFormQuery(String field, List<BytesRef> terms) {
    this.field = field;
    this.terms = List.copyOf(terms);
  }

  /// Returns the query of Lucene that it is.
  public SynonymQuery synonyms() {
    if (synonyms == null) {
      var builder = new SynonymQuery.Builder(field);
      for (BytesRef term : terms) {
        builder.addTerm(new Term(field, term));
      }
      synonyms = builder.build();
    }
    return synonyms;
  }

  /// Which terms are held counts for no score: of those that are not, the frequency is 0.
  ///
  /// A single one does not become Lucene's query of a term, which takes no account of statistics
  /// when it is compared: one that stands beside similar spellings, and has theirs, would be taken
  /// for this one.
  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    if (!(searcher instanceof TermSearcher index)) {
      return this;
    }
    var held = index.held(field, terms);
    if (held.isEmpty()) {
      return new MatchNoDocsQuery("no form of it is held");
    }
    return held.size() == terms.size() ? this : new AnyFormQuery(field, held);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scores, float boost)
      throws IOException {
    return terms.size() == 1
        ? searcher.createWeight(new TermQuery(new Term(field, terms.getFirst())), scores, boost)
        : synonyms().createWeight(searcher, scores, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    synonyms().visit(visitor);
  }

  @Override
  public String toString(String unnamed) {
    return synonyms().toString(unnamed);
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
