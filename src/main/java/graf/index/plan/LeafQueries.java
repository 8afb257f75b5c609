package graf.index.plan;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// Lucene queries of single clauses, in one field and one language.
///
/// A null query is that of a clause without words to look for, such as a stop word: it neither asks
/// for anything nor forbids it.
public final class LeafQueries {
  /// How far apart two neighbours of the query may stand and still count as close.
  private static final int NEIGHBOURHOOD = 8;

  static {
    // A question is bounded before it comes here, in words and in what a pattern stands for. Asked
    // in each language of the index, one of forty words has more clauses than Lucene would take.
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
  }

  private final TextAnalyzer analyzer;
  private final String language;
  private final Map<String, Words> words = new HashMap<>();

  LeafQueries(TextAnalyzer analyzer, String language) {
    this.analyzer = analyzer;
    this.language = language;
  }

  /// Returns the query of `clause` over `fields`, any of which may match.
  @Nullable Query anyOf(Clause clause, String... fields) {
    return switch (clause) {
      case Clause.And(var clauses) -> allOf(clauses, fields);
      case Clause.Or(var clauses) -> someOf(clauses, fields);
      case Clause.Not(var inner) -> not(anyOf(inner, IndexSchema.BODY));
      case Clause.In(var part, var inner) ->
          anyOf(
              inner,
              switch (part) {
                case TITLE -> IndexSchema.TITLE;
                case HEADING -> IndexSchema.HEADING;
              });
      case Clause.PathFilter path -> Filters.of(path);
      case Clause.SourceFilter source -> Filters.of(source);
      case Clause.TypeFilter type -> Filters.of(type);
      case Clause.LanguageFilter code -> Filters.of(code);
      case Clause.AuthorFilter author -> Filters.of(author, this);
      case Clause.RecipientFilter recipient -> Filters.of(recipient, this);
      case Clause.DateFilter date -> Filters.of(date);
      case Clause.SourcesFilter sources -> Filters.of(sources);
      case Clause.ModifiedFilter modified ->
          throw new IllegalStateException("not resolved: " + modified);
      case Clause.Word _,
          Clause.Phrase _,
          Clause.Near _,
          Clause.Prefix _,
          Clause.Wildcard _,
          Clause.Fuzzy _,
          Clause.Regexp _ ->
          inAnyField(clause, fields);
    };
  }

  private @Nullable Query inAnyField(Clause leaf, String... fields) {
    if (fields.length == 1) {
      return inField(leaf, fields[0]);
    }
    var any = new BooleanQuery.Builder();
    for (String field : fields) {
      var one = inField(leaf, field);
      if (one == null) {
        return null;
      }
      any.add(one, Occur.SHOULD);
    }
    return any.build();
  }

  private @Nullable Query allOf(List<Clause> clauses, String... fields) {
    var all = new BooleanQuery.Builder();
    boolean asks = false;
    boolean forbids = false;
    for (Clause clause : clauses) {
      boolean not = clause instanceof Clause.Not;
      var one =
          clause instanceof Clause.Not(var inner)
              ? anyOf(inner, IndexSchema.BODY)
              : anyOf(clause, fields);
      if (one != null) {
        all.add(one, not ? Occur.MUST_NOT : Occur.MUST);
        asks |= !not;
        forbids |= not;
      }
    }
    if (forbids && !asks) {
      all.add(Filters.everyPassage(), Occur.FILTER);
    }
    return asks || forbids ? all.build() : null;
  }

  private @Nullable Query someOf(List<Clause> clauses, String... fields) {
    var some = new BooleanQuery.Builder();
    boolean asks = false;
    for (Clause clause : clauses) {
      var one = anyOf(clause, fields);
      if (one != null) {
        some.add(one, Occur.SHOULD);
        asks = true;
      }
    }
    return asks ? some.build() : null;
  }

  private static @Nullable Query not(@Nullable Query query) {
    return query == null
        ? null
        : new BooleanQuery.Builder()
            .add(Filters.everyPassage(), Occur.FILTER)
            .add(query, Occur.MUST_NOT)
            .build();
  }

  /// Returns the query of a leaf of the tree in `field`.
  private @Nullable Query inField(Clause leaf, String field) {
    return switch (leaf) {
      case Clause.Word(var text, var asWritten) ->
          asWritten ? written(text, field) : stems(text, field);
      case Clause.Phrase(var text, var slop) when slop == 0 -> written(text, field);
      case Clause.Phrase _, Clause.Near _ -> proximity(leaf, field);
      case Clause.Prefix(var start) -> new PrefixQuery(new Term(field, TextAnalyzer.fold(start)));
      case Clause.Wildcard(var pattern) ->
          new WildcardQuery(new Term(field, TextAnalyzer.fold(pattern)));
      case Clause.Fuzzy(var text, var edits) ->
          similar(new Term(field, TextAnalyzer.fold(text)), edits);
      case Clause.Regexp(var pattern) -> regexp(pattern, field);
      default -> throw new IllegalArgumentException("Not a leaf: " + leaf);
    };
  }

  private @Nullable Query proximity(Clause leaf, String field) {
    var interval = new WordIntervals(analyzer, language, field).of(leaf);
    return interval == null
        ? null
        : new ClauseQuery(leaf, field, language, new IntervalQuery(field, interval));
  }

  /// Returns the query of the words of `text` as written, side by side in `field`.
  @Nullable Query written(String text, String field) {
    return sideBySide(words(text).written(), field);
  }

  private @Nullable Query stems(String text, String field) {
    var stems = words(text).stems();
    var stemsField = IndexSchema.stems(field, language);
    return isPair(text)
        ? new TermQuery(new Term(stemsField, stems.term(stems.size() - 1)))
        : sideBySide(stems, stemsField);
  }

  /// The words of a text of the query, which is asked for in each field.
  private record Words(Tokens written, Tokens stems) {}

  private Words words(String text) {
    return words.computeIfAbsent(
        text,
        _ -> {
          var analyzed = new Words(new Tokens(), new Tokens());
          analyzer.analyze(text, 0, analyzed.written(), analyzed.stems());
          return analyzed;
        });
  }

  /// Whether `text` is a pair of characters, which is indexed as one stem at the second.
  public static boolean isPair(String text) {
    return text.codePointCount(0, text.length()) == 2
        && text.codePoints().allMatch(TextAnalyzer::isIdeograph);
  }

  /// Returns a query for each two words of `clauses` that follow each other, stop words aside: both
  /// in `field`, at most a few words apart, scored by the inverse of their distance.
  List<Query> neighbours(List<Clause> clauses, String field) {
    var neighbours = new ArrayList<Query>();
    BytesRef last = null;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word(var text, var asWritten) && !asWritten) {
        var stems = words(text).stems();
        if (stems.size() > 0) {
          var first = stems.term(0);
          if (last != null && !last.equals(first) && !isUnspaced(text)) {
            neighbours.add(
                new PhraseQuery(NEIGHBOURHOOD, IndexSchema.stems(field, language), last, first));
          }
          last = stems.term(stems.size() - 1);
        }
      } else {
        last = null;
      }
    }
    return neighbours;
  }

  /// Pairs of characters overlap already.
  private static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(TextAnalyzer::isIdeograph);
  }

  private static @Nullable Query sideBySide(Tokens tokens, String field) {
    return switch (tokens.size()) {
      case 0 -> null;
      case 1 -> new TermQuery(new Term(field, tokens.term(0)));
      default -> {
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i < tokens.size(); i++) {
          phrase.add(new Term(field, tokens.term(i)), tokens.position(i) - tokens.position(0));
        }
        yield phrase.build();
      }
    };
  }

  /// Similar spellings are scored alike, by the most frequent of them; the spelling that was asked
  /// for counts by its own frequency on top, or else `drone~` would rank `done` first.
  private static Query similar(Term term, int edits) {
    return new BooleanQuery.Builder()
        .add(new FuzzyQuery(term, edits, 1), Occur.SHOULD)
        .add(new TermQuery(term), Occur.SHOULD)
        .build();
  }

  private static Query regexp(String pattern, String field) {
    try {
      return new RegexpQuery(
          new Term(field, pattern), RegExp.NONE, 0, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      return new MatchNoDocsQuery("pattern too complex: " + e.getMessage());
    }
  }
}
