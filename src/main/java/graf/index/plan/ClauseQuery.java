package graf.index.plan;

import graf.query.Clause;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// A query that keeps its clause: the OpenSearch engine writes it in another language, and the
/// Lucene query made of it does not say what it was made of.
public final class ClauseQuery extends Query {
  /// A searcher to which some clauses mean something else than to others.
  public interface Reader {
    /// Returns the query of `clause`; `made` where it means what it does everywhere.
    Query read(Clause clause, Query made);
  }

  private final Clause clause;
  private final String field;
  private final List<String> languages;
  private final Query made;

  /// @param languages whose stems are meant
  ClauseQuery(Clause clause, String field, List<String> languages, Query made) {
    this.clause = clause;
    this.field = field;
    this.languages = languages;
    this.made = made;
  }

  public Clause clause() {
    return clause;
  }

  public String field() {
    return field;
  }

  public List<String> languages() {
    return languages;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return searcher instanceof Reader reader ? reader.read(clause, made) : made;
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
        && languages.equals(((ClauseQuery) other).languages);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), clause, field, languages);
  }
}
