package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import graf.query.Clause;
import graf.query.Query;
import graf.query.QueryDescription;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/// What must hold of every query, whatever text it was read from.
public final class QueryProperties {
  private QueryProperties() {}

  static void check(String text) {
    Query query = QueryReaderTest.read(text);
    assertThat(query.text()).isEqualTo(text);
    assertThat(QueryDescription.describe(query)).isNotBlank();
    List.of(query.wanted(), query.required(), query.excluded(), query.filters())
        .forEach(clauses -> clauses.forEach(QueryProperties::check));
    checkThatItReadsAsWritten(query);
  }

  private static void checkThatItReadsAsWritten(Query query) {
    String written = QueryWriter.write(query);
    Query again = QueryReaderTest.read(written);
    assertThat(again)
        .as("%s, written as %s", query.text(), written)
        .isEqualTo(
            new Query(
                written,
                query.wanted(),
                query.required(),
                query.excluded(),
                query.filters(),
                query.tiers(),
                again.reading()));
  }

  private static void check(Clause clause) {
    switch (clause) {
      case Clause.Word(var text, _) -> checkWords(text);
      case Clause.Phrase(var text, var slop) -> {
        checkWords(text);
        assertThat(slop).isBetween(0, 1000);
      }
      case Clause.Near(var left, var right, var distance) -> {
        check(left);
        check(right);
        assertThat(distance).isBetween(1, 1000);
      }
      case Clause.Prefix(var start) -> assertThat(start).hasSizeGreaterThan(1);
      case Clause.Wildcard(var pattern) ->
          WildcardQuery.toAutomaton(
              new Term("", pattern), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      case Clause.Run(var parts) -> assertThat(parts).hasSizeGreaterThan(1);
      case Clause.Fuzzy(var text, var edits) -> {
        checkWords(text);
        assertThat(edits).isBetween(1, 2);
      }
      case Clause.Regexp(var pattern) ->
          Operations.determinize(
              new RegExp(pattern, RegExp.NONE, RegExp.CASE_INSENSITIVE).toAutomaton(),
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      case Clause.In(_, var inner) -> check(inner);
      case Clause.And(var clauses) -> checkAll(clauses);
      case Clause.Or(var clauses) -> checkAll(clauses);
      case Clause.Not(var inner) -> check(inner);
      case Clause.PathFilter(var glob) -> assertThat(glob).isNotBlank();
      case Clause.ModifiedFilter(var first, var last) ->
          assertThat(first != null || last != null).isTrue();
      case Clause.SourceFilter _, Clause.SourcesFilter _ ->
          throw new AssertionError("no text says so");
      case Clause.TypeFilter(var type) -> assertThat(type).isNotBlank();
      case Clause.LanguageFilter(var language) -> assertThat(language).isNotBlank();
      case Clause.AuthorFilter(var name) -> assertThat(name).isNotBlank();
      case Clause.RecipientFilter(var name) -> assertThat(name).isNotBlank();
      case Clause.DateFilter(var first, var last) ->
          assertThat(first == null || last == null || first <= last).isTrue();
    }
  }

  private static void checkWords(String text) {
    assertThat(Characters.holdsSearchable(text)).as(text).isTrue();
  }

  private static void checkAll(List<Clause> clauses) {
    assertThat(clauses).hasSizeGreaterThan(1);
    clauses.forEach(QueryProperties::check);
  }
}
