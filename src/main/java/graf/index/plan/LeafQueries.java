package graf.index.plan;

import graf.analysis.AskedText;
import graf.analysis.FormKind;
import graf.analysis.TextAnalyzer;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// Lucene queries of single clauses, in one field and in some languages.
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

  private final List<String> languages;
  private final TextAnalyzer.Pool analyzers;
  private final Map<String, List<AskedText>> asked = new HashMap<>();

  /// @param languages in which the question is asked
  LeafQueries(List<String> languages, TextAnalyzer.Pool analyzers) {
    this.languages = languages;
    this.analyzers = analyzers;
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
          Clause.Regexp _,
          Clause.Run _ ->
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
          asWritten ? written(text, field) : inAnyForm(text, field);
      case Clause.Phrase(var text, var slop) when slop == 0 -> written(text, field);
      case Clause.Phrase _, Clause.Near _, Clause.Run _ -> proximity(leaf, field);
      case Clause.Prefix _, Clause.Wildcard _, Clause.Regexp _ ->
          regexp(WordPattern.of(leaf), field);
      case Clause.Fuzzy(var text, var edits) -> similar(TextAnalyzer.fold(text), edits, field);
      default -> throw new IllegalArgumentException("Not a leaf: " + leaf);
    };
  }

  private @Nullable Query proximity(Clause leaf, String field) {
    var interval = new WordIntervals(languages, analyzers).of(leaf);
    return interval == null
        ? null
        : new ClauseQuery(leaf, field, languages, new IntervalQuery(field, interval));
  }

  private List<AskedText> asked(String text) {
    return asked.computeIfAbsent(text, _ -> AskedText.of(text, languages, analyzers));
  }

  /// Returns the query of the words of `text` as written, side by side in `field`.
  @Nullable Query written(String text, String field) {
    var choices = new ArrayList<Query>();
    for (AskedText one : asked(text)) {
      var run = FormsQuery.run(one.asWritten(), 0, field);
      if (run != null) {
        choices.add(run);
      }
    }
    return FormsQuery.best(choices);
  }

  /// Returns the query of the words of `text` as written, with all that is joined to them.
  @Nullable Query whole(String text, String field) {
    var choices = new ArrayList<Query>();
    for (AskedText one : asked(text)) {
      var run = FormsQuery.run(one.whole(), 0, field);
      if (run != null) {
        choices.add(run);
      }
    }
    return FormsQuery.best(choices);
  }

  /// Returns the query of a single word in its very spelling; null of several.
  @Nullable Query spelled(String text, String field) {
    var words = asked(text);
    return words.size() == 1 && words.getFirst().words().size() == 1
        ? new TermQuery(new Term(field, words.getFirst().words().getFirst().spelled()))
        : null;
  }

  /// Whether a word was typed with accents that alone tell it from others: it has no endings.
  boolean isToldByAccents(String text) {
    var words = asked(text);
    return words.size() == 1
        && words.getFirst().words().size() == 1
        && words.getFirst().words().getFirst().isToldByAccents();
  }

  private @Nullable Query inAnyForm(String text, String field) {
    if (isPair(text)) {
      var pair = AskedText.pair(text, analyzers.get(languages.getFirst()));
      if (!pair.isEmpty()) {
        return FormsQuery.anyOf(pair, field);
      }
    }
    var choices = new ArrayList<Query>();
    for (AskedText one : asked(text)) {
      var run = inAnyForm(one, field);
      if (run != null) {
        choices.add(run);
      }
      for (AskedText.Word whole : one.joined()) {
        choices.add(FormsQuery.allOf(whole.forms(), field));
      }
    }
    return FormsQuery.best(choices);
  }

  private static @Nullable Query inAnyForm(AskedText text, String field) {
    var words = text.words();
    return words.size() == 1 && !words.getFirst().forms().isEmpty()
        ? FormsQuery.allOf(words.getFirst().forms(), field)
        : FormsQuery.run(text.inAnyForm(), 0, field);
  }

  /// Whether `text` is a pair of characters, which is indexed as one term at the second.
  private static boolean isPair(String text) {
    return text.codePointCount(0, text.length()) == 2
        && text.codePoints().allMatch(TextAnalyzer::isIdeograph);
  }

  /// Returns a query for each two words of `clauses` that follow each other, stop words aside: both
  /// in `field`, at most a few words apart, scored by the inverse of their distance.
  List<Query> neighbours(List<Clause> clauses, String field) {
    var neighbours = new ArrayList<Query>();
    List<BytesRef> last = List.of();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word(var text, var asWritten) && !asWritten) {
        var steps = tellingSteps(text);
        if (!steps.isEmpty()) {
          var first = steps.getFirst().terms();
          if (!last.isEmpty() && !last.equals(first) && !isUnspaced(text)) {
            var pair = List.of(new AskedText.Step(0, last), new AskedText.Step(1, first));
            neighbours.add(FormsQuery.run(pair, NEIGHBOURHOOD, field));
          }
          last = steps.getLast().terms();
        }
      } else {
        last = List.of();
      }
    }
    return neighbours;
  }

  /// Returns the words of `text` in any form, or the one spelling that tells it from others.
  private List<AskedText.Step> tellingSteps(String text) {
    var asked = asked(text);
    if (asked.isEmpty()) {
      return List.of();
    }
    return isToldByAccents(text)
        ? List.of(new AskedText.Step(0, List.of(asked.getFirst().words().getFirst().spelled())))
        : asked.getFirst().inAnyForm();
  }

  /// Pairs of characters overlap already.
  private static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(TextAnalyzer::isIdeograph);
  }

  /// Similar spellings are scored alike, by the most frequent of them; the spelling that was asked
  /// for counts by its own frequency on top, or else `drone~` would rank `done` first.
  private static Query similar(String word, int edits, String field) {
    var term = new Term(field, word);
    var accented = new Term(field, FormKind.OTHER_ACCENTS.term("", word));
    return new BooleanQuery.Builder()
        .add(new FuzzyQuery(term, edits, 1), Occur.SHOULD)
        .add(new FuzzyQuery(accented, edits, 2), Occur.SHOULD)
        .add(FormsQuery.anyOf(List.of(term.bytes(), accented.bytes()), field), Occur.SHOULD)
        .build();
  }

  private static Query regexp(String pattern, String field) {
    try {
      return new RegexpQuery(
          new Term(field, pattern),
          RegExp.INTERSECTION,
          0,
          Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      return new MatchNoDocsQuery("pattern too complex: " + e.getMessage());
    }
  }
}
