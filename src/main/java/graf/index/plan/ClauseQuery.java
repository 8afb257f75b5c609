package graf.index.plan;

import graf.query.Clause;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// A query that still knows its clause: the Lucene query it stands for does not say what it was
/// made of, and the OpenSearch engine has to say the same in other words.
public final class ClauseQuery extends Query {
  private final Clause clause;
  private final String field;
  private final String language;
  private final Query made;

  /// @param language whose stems are meant
  ClauseQuery(Clause clause, String field, String language, Query made) {
    this.clause = clause;
    this.field = field;
    this.language = language;
    this.made = made;
  }

  public Clause clause() {
    return clause;
  }

  public String field() {
    return field;
  }

  public String language() {
    return language;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return made;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    made.visit(visitor);
  }

  @Override
  public String toString(String unused) {
    return made.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && clause.equals(((ClauseQuery) other).clause)
        && field.equals(((ClauseQuery) other).field)
        && language.equals(((ClauseQuery) other).language);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), clause, field, language);
  }
}
