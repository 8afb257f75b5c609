package graf.index.plan;

import graf.query.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

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

  /// A glob without a `/` may match at any depth; one without wildcards also names a whole folder.
  static Query of(Clause.PathFilter path) {
    var matching =
        new AutomatonQuery(new Term(IndexSchema.ID, path.glob()), automaton(path.glob()), false);
    return new ClauseQuery(path, IndexSchema.ID, List.of(), matching);
  }

  private static Automaton automaton(String glob) {
    var parts = new ArrayList<Automaton>();
    var plain = plain(glob);
    if (plain.indexOf('/') < 0) {
      parts.add(
          Operations.optional(
              Operations.concatenate(List.of(Automata.makeAnyString(), Automata.makeChar('/')))));
    }
    for (int i = 0; i < plain.length(); i = Character.offsetByCodePoints(plain, i, 1)) {
      if (plain.startsWith("**", i)) {
        parts.add(Automata.makeAnyString());
        i++;
      } else {
        parts.add(
            switch (plain.charAt(i)) {
              case '*' -> Operations.repeat(notSlash());
              case '?' -> notSlash();
              default -> Automata.makeChar(plain.codePointAt(i));
            });
      }
    }
    if (plain.indexOf('*') < 0 && plain.indexOf('?') < 0) {
      parts.add(
          Operations.optional(
              Operations.concatenate(List.of(Automata.makeChar('/'), Automata.makeAnyString()))));
    }
    return Operations.determinize(
        Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /// Returns what matches the same ids as the automaton, as a regular expression of Lucene's.
  public static String regexp(String glob) {
    var expression = new StringBuilder();
    var plain = plain(glob);
    if (plain.indexOf('/') < 0) {
      expression.append("(.*/)?");
    }
    for (int i = 0; i < plain.length(); i++) {
      if (plain.startsWith("**", i)) {
        expression.append(".*");
        i++;
      } else {
        append(plain.charAt(i), expression);
      }
    }
    if (plain.indexOf('*') < 0 && plain.indexOf('?') < 0) {
      expression.append("(/.*)?");
    }
    return expression.toString();
  }

  private static void append(char c, StringBuilder expression) {
    switch (c) {
      case '*' -> expression.append("[^/]*");
      case '?' -> expression.append("[^/]");
      default -> {
        // A letter after a backslash would stand for a class of characters.
        boolean plain = c >= 128 || Character.isLetterOrDigit(c);
        expression.append(plain ? "" : "\\").append(c);
      }
    }
  }

  private static String plain(String glob) {
    var plain = glob.startsWith("./") ? glob.substring(2) : glob;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static Automaton notSlash() {
    return Operations.union(
        List.of(
            Automata.makeCharRange(0, '/' - 1),
            Automata.makeCharRange('/' + 1, Character.MAX_CODE_POINT)));
  }
}
