package graf.index.plan;

import graf.passage.PathGlob;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Lucene queries of the clauses that narrow and do not score.
public final class Filters {
  private Filters() {}

  static Query everyPassage() {
    return new FieldExistsQuery(IndexSchema.ORDINAL);
  }

  static Query of(Clause.SourceFilter source) {
    return new TermQuery(new Term(IndexSchema.SOURCE, source.source()));
  }

  static Query of(Clause.SourcesFilter sources) {
    var ids = new ArrayList<BytesRef>();
    for (String source : sources.sources()) {
      ids.add(new BytesRef(source));
    }
    return new ClauseQuery(
        sources, IndexSchema.SOURCE, List.of(), new TermInSetQuery(IndexSchema.SOURCE, ids));
  }

  static Query of(Clause.TypeFilter type) {
    return new TermQuery(new Term(IndexSchema.TYPE, type.type().toLowerCase(Locale.ROOT)));
  }

  static Query of(Clause.LanguageFilter language) {
    return new TermQuery(
        new Term(IndexSchema.LANGUAGE, language.language().toLowerCase(Locale.ROOT)));
  }

  /// Passages in any of some languages, which is one clause however many they are.
  static Query ofLanguages(List<String> languages) {
    return languages.size() == 1
        ? new TermQuery(new Term(IndexSchema.LANGUAGE, languages.getFirst()))
        : new TermInSetQuery(
            IndexSchema.LANGUAGE, languages.stream().map(name -> new BytesRef(name)).toList());
  }

  static Query of(Clause.AuthorFilter author, LeafQueries words) {
    return named(author.name(), IndexSchema.AUTHOR, words);
  }

  static Query of(Clause.RecipientFilter recipient, LeafQueries words) {
    return named(recipient.name(), IndexSchema.RECIPIENT, words);
  }

  private static Query named(String name, String field, LeafQueries words) {
    var query = words.written(name, field);
    return query == null ? new MatchNoDocsQuery("no name") : query;
  }

  static Query of(Clause.DateFilter date) {
    var days = NumericDocValuesField.newSlowRangeQuery(IndexSchema.DATE, first(date), last(date));
    return new ClauseQuery(date, IndexSchema.DATE, List.of(), days);
  }

  public static int first(Clause.DateFilter date) {
    var first = date.first();
    return first == null ? 1 : first;
  }

  public static int last(Clause.DateFilter date) {
    var last = date.last();
    return last == null ? Integer.MAX_VALUE : last;
  }

  static Query of(Clause.PathFilter path) {
    var expression = PathGlob.expression(path.glob());
    try {
      var matching =
          new RegexpQuery(
              new Term(IndexSchema.PATH, expression),
              RegExp.NONE,
              0,
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      return new ClauseQuery(path, IndexSchema.PATH, List.of(), matching);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      return new MatchNoDocsQuery("pattern too complex: " + e.getMessage());
    }
  }
}
