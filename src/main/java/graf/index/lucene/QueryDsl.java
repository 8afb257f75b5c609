package graf.index.lucene;

import graf.analysis.TextAnalyzer;
import graf.analysis.TokenText;
import graf.analysis.Tokens;
import graf.index.MissingWord;
import graf.passage.Passage;
import graf.query.Clause;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/// What a cluster is asked for a query: the queries of the embedded engine, written in the language
/// of OpenSearch, so that the two cannot come to differ in what they ask.
public final class QueryDsl {
  /// The analyzer of the cluster that takes {@link TokenText} apart.
  public static final String ANALYZER = "tokens";

  /// Terms that a pattern may stand for at most when it is part of a proximity: a cluster takes no
  /// more, unless it is set up to.
  private static final int EXPANSIONS = 1024;

  private final TextAnalyzer.Pool analyzers = new TextAnalyzer.Pool();
  private final QueryPlan plan;

  /// @param languages those of the index
  public QueryDsl(Query query, List<String> languages) {
    plan = new QueryPlan(query, languages, analyzers);
  }

  /// Whether "some" and "all" can differ.
  public boolean hasTiers() {
    return plan.hasTiers();
  }

  /// Returns the query of all hits.
  public Map<String, Object> some() {
    return of(plan.some());
  }

  /// Returns the query of the hits that match every wanted clause.
  public Map<String, Object> all() {
    return of(plan.all());
  }

  /// How many of the best hits {@link #raising} raises.
  public static final int RAISED = Closeness.WINDOW;

  /// Returns what raises hits; null where nothing does.
  public @Nullable Map<String, Object> raising() {
    var raising = plan.raising();
    return raising == null ? null : of(raising);
  }

  /// Asks a cluster.
  public interface Lookup {
    /// Whether anything matches `query`.
    boolean finds(Map<String, Object> query) throws IOException;

    /// Returns some of the passages that match `query` best.
    List<Passage> best(Map<String, Object> query) throws IOException;
  }

  /// Returns the words that `query` looks for and that stand nowhere. Which word is spelled most
  /// like one of them, the passages tell in which like ones stand.
  public static List<MissingWord> missingWords(Query query, List<String> languages, Lookup lookup)
      throws IOException {
    var dsl = new QueryDsl(query, languages);
    var words =
        new MissingWords.Lookup() {
          @Override
          public boolean finds(org.apache.lucene.search.Query word) throws IOException {
            return lookup.finds(dsl.of(word));
          }

          @Override
          public @Nullable String nearest(String word) throws IOException {
            for (org.apache.lucene.search.Query like : NearestSpelling.like(word)) {
              var passages = lookup.best(dsl.of(like));
              if (!passages.isEmpty()) {
                return MemoryPassages.nearestSpelling(word, passages);
              }
            }
            return null;
          }
        };
    return new MissingWords(words, languages, dsl.analyzers).of(query);
  }

  /// Returns what is to stand for its near copies, told by words as they are in the index.
  public static <P> Originals<P> originals() {
    return new Originals<>(new TextAnalyzer.Pool().get(TextAnalyzer.languageOf(null)));
  }

  /// Returns the similarity that scores as the embedded engine does.
  public static Map<String, Object> similarity() {
    return Map.of("type", "BM25", "k1", Engine.SIMILARITY.getK1(), "b", Engine.SIMILARITY.getB());
  }

  /// Returns the name of a field in the cluster, where a dot would make an object of it.
  static String field(String field) {
    return field.replace('.', '_');
  }

  private Map<String, Object> of(org.apache.lucene.search.Query query) {
    return switch (query) {
      case BooleanQuery bool -> bool(bool);
      case BoostQuery boost -> boosted(boost);
      case ConstantScoreQuery constant ->
          Map.of("constant_score", Map.of("filter", of(constant.getQuery())));
      case TermQuery term ->
          Map.of("term", Map.of(field(term.getTerm().field()), term.getTerm().text()));
      case PhraseQuery phrase -> phrase(phrase);
      case PrefixQuery prefix -> Map.of("prefix", on(prefix.getField(), prefix.getPrefix().text()));
      case WildcardQuery pattern ->
          Map.of("wildcard", on(pattern.getField(), pattern.getTerm().text()));
      case RegexpQuery pattern ->
          Map.of(
              "regexp",
              on(
                  pattern.getField(),
                  Map.of(
                      "value",
                      pattern.getRegexp().text(),
                      "flags",
                      "ALL",
                      "case_insensitive",
                      true)));
      case FuzzyQuery fuzzy ->
          Map.of(
              "fuzzy",
              on(
                  fuzzy.getField(),
                  Map.of(
                      "value",
                      fuzzy.getTerm().text(),
                      "fuzziness",
                      fuzzy.getMaxEdits(),
                      "prefix_length",
                      fuzzy.getPrefixLength())));
      case FieldExistsQuery exists -> Map.of("exists", Map.of("field", field(exists.getField())));
      case MatchNoDocsQuery _ -> Map.of("match_none", Map.of());
      case ClauseQuery clause -> ofClause(clause);
      default -> throw new IllegalArgumentException("Not of the query plan: " + query.getClass());
    };
  }

  private static Map<String, Object> on(String field, Object asked) {
    return Map.of(field(field), asked);
  }

  private Map<String, Object> bool(BooleanQuery query) {
    var parts = new LinkedHashMap<String, List<Object>>();
    for (var part : query) {
      var name =
          switch (part.occur()) {
            case MUST -> "must";
            case SHOULD -> "should";
            case FILTER -> "filter";
            case MUST_NOT -> "must_not";
          };
      parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(of(part.query()));
    }
    // Without clauses, Lucene finds nothing and OpenSearch everything.
    return parts.isEmpty() ? Map.of("match_none", Map.of()) : Map.of("bool", parts);
  }

  private Map<String, Object> boosted(BoostQuery query) {
    if (query.getBoost() == 0) {
      return Map.of("constant_score", Map.of("boost", 0, "filter", of(query.getQuery())));
    }
    return Map.of(
        "function_score", Map.of("boost", query.getBoost(), "query", of(query.getQuery())));
  }

  private static Map<String, Object> phrase(PhraseQuery query) {
    var text = new TokenText();
    for (int i = 0; i < query.getTerms().length; i++) {
      text.append(query.getTerms()[i].text(), query.getPositions()[i]);
    }
    return Map.of(
        "match_phrase",
        on(query.getField(), Map.of("query", text.toString(), "slop", query.getSlop())));
  }

  private Map<String, Object> ofClause(ClauseQuery query) {
    return switch (query.clause()) {
      case Clause.PathFilter path ->
          Map.of(
              "regexp",
              on(query.field(), Map.of("value", Filters.regexp(path.glob()), "flags", "NONE")));
      case Clause.DateFilter date -> {
        var range = new LinkedHashMap<String, Object>();
        range.put("gte", Filters.first(date));
        range.put("lte", Filters.last(date));
        yield Map.of("range", on(query.field(), range));
      }
      case Clause near -> {
        var interval = interval(near, query.field(), query.language());
        yield interval == null
            ? Map.of("match_none", Map.of())
            : Map.of("intervals", on(query.field(), interval));
      }
    };
  }

  /// What {@link LeafQueries} makes intervals of, in the same cases.
  private @Nullable Map<String, Object> interval(Clause clause, String field, String language) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) when !asWritten -> {
        var stems = new Tokens();
        analyzers.get(language).analyze(text, 0, new Tokens(), stems);
        yield stems.size() == 0
            ? sideBySide(wordsOf(text, language), null)
            : sideBySide(terms(stems.lastAtEach()), field(IndexSchema.stems(field, language)));
      }
      case Clause.Word(var text, _) -> sideBySide(wordsOf(text, language), null);
      case Clause.Phrase(var text, var slop) when slop == 0 ->
          sideBySide(wordsOf(text, language), null);
      case Clause.Phrase(var text, var slop) -> {
        var words = new ArrayList<Object>();
        for (String word : wordsOf(text, language)) {
          words.add(sideBySide(List.of(word), null));
        }
        yield words.isEmpty() ? null : within(words, slop);
      }
      case Clause.Near(var left, var right, var distance) -> {
        var first = interval(left, field, language);
        var second = interval(right, field, language);
        yield first == null || second == null ? null : within(List.of(first, second), distance);
      }
      case Clause.Prefix(var start) ->
          // A prefix of its own has at most 128 words there.
          Map.of(
              "wildcard",
              Map.of(
                  "pattern",
                  TextAnalyzer.fold(start).replaceAll("[*?\\\\]", "\\\\$0") + "*",
                  "max_expansions",
                  EXPANSIONS));
      case Clause.Wildcard(var pattern) ->
          Map.of(
              "wildcard",
              Map.of("pattern", TextAnalyzer.fold(pattern), "max_expansions", EXPANSIONS));
      case Clause.Fuzzy(var text, var edits) ->
          Map.of(
              "fuzzy",
              Map.of("term", TextAnalyzer.fold(text), "fuzziness", edits, "prefix_length", 1));
      case Clause.Regexp(var pattern) ->
          Map.of("regexp", Map.of("pattern", pattern, "max_expansions", EXPANSIONS));
      case Clause.Or(var clauses) -> {
        var choices = new ArrayList<Object>();
        for (Clause choice : clauses) {
          var one = interval(choice, field, language);
          if (one != null) {
            choices.add(one);
          }
        }
        yield choices.isEmpty() ? null : Map.of("any_of", Map.of("intervals", choices));
      }
      default -> null;
    };
  }

  private static Map<String, Object> within(List<Object> parts, int distance) {
    return Map.of("all_of", Map.of("ordered", false, "max_gaps", distance, "intervals", parts));
  }

  private static @Nullable Map<String, Object> sideBySide(
      List<String> words, @Nullable String otherField) {
    if (words.isEmpty()) {
      return null;
    }
    var match = new LinkedHashMap<String, Object>();
    match.put("query", String.join("\n", words));
    match.put("analyzer", ANALYZER);
    match.put("ordered", true);
    match.put("max_gaps", 0);
    if (otherField != null) {
      match.put("use_field", otherField);
    }
    return Map.of("match", match);
  }

  private List<String> wordsOf(String text, String language) {
    var written = new Tokens();
    analyzers.get(language).analyze(text, 0, written, new Tokens());
    return terms(written);
  }

  private static List<String> terms(Tokens tokens) {
    var terms = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.text(i));
    }
    return terms;
  }
}
