package graf.index.opensearch.dsl;

import graf.analysis.TextAnalyzer;
import graf.analysis.TokenText;
import graf.index.plan.AnyFormQuery;
import graf.index.plan.ClauseQuery;
import graf.index.plan.Filters;
import graf.passage.PathGlob;
import graf.query.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/// Queries of the query plan, written in the language of OpenSearch.
final class DslQueries {
  private static final int MOST_VALUES = 65_536;

  private final TextAnalyzer.Pool analyzers;

  DslQueries(TextAnalyzer.Pool analyzers) {
    this.analyzers = analyzers;
  }

  Map<String, Object> of(Query query) {
    return switch (query) {
      case BooleanQuery bool -> bool(bool);
      case BoostQuery boost -> boosted(boost);
      case ConstantScoreQuery constant ->
          Map.of("constant_score", Map.of("filter", of(constant.getQuery())));
      case TermQuery term -> Map.of("term", Map.of(term.getTerm().field(), term.getTerm().text()));
      case TermInSetQuery any -> anyOf(any);
      case AnyFormQuery forms -> forms(forms.synonyms());
      case MultiPhraseQuery phrase -> phrase(phrase);
      case DisjunctionMaxQuery best -> best(best);
      case RegexpQuery pattern ->
          Map.of(
              "regexp",
              on(
                  pattern.getField(),
                  Map.of("value", pattern.getRegexp().text(), "flags", "INTERSECTION")));
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
      case FieldExistsQuery exists -> Map.of("exists", Map.of("field", exists.getField()));
      case MatchNoDocsQuery _ -> Map.of("match_none", Map.of());
      case ClauseQuery clause -> ofClause(clause);
      default -> throw new IllegalArgumentException("Not of the query plan: " + query.getClass());
    };
  }

  private static Map<String, Object> on(String field, Object asked) {
    return Map.of(field, asked);
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

  private static Map<String, Object> anyOf(TermInSetQuery query) {
    var terms = new ArrayList<String>();
    try {
      var each = query.getBytesRefIterator();
      for (var term = each.next(); term != null; term = each.next()) {
        terms.add(term.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Terms in memory cannot fail", e);
    }
    return Map.of("terms", on(query.getField(), terms));
  }

  /// The tokens of one position are looked for as Lucene's synonyms.
  private static Map<String, Object> forms(SynonymQuery query) {
    var text = new TokenText();
    for (Term term : query.getTerms()) {
      text.append(term.text(), 0);
    }
    return Map.of("match", on(query.getField(), Map.of("query", text.toString())));
  }

  private static Map<String, Object> phrase(MultiPhraseQuery query) {
    var text = new TokenText();
    for (int i = 0; i < query.getTermArrays().length; i++) {
      for (Term term : query.getTermArrays()[i]) {
        text.append(term.text(), query.getPositions()[i]);
      }
    }
    var field = query.getTermArrays()[0][0].field();
    return Map.of(
        "match_phrase", on(field, Map.of("query", text.toString(), "slop", query.getSlop())));
  }

  private Map<String, Object> best(DisjunctionMaxQuery query) {
    var choices = new ArrayList<Object>();
    for (Query choice : query.getDisjuncts()) {
      choices.add(of(choice));
    }
    return Map.of(
        "dis_max", Map.of("queries", choices, "tie_breaker", query.getTieBreakerMultiplier()));
  }

  private Map<String, Object> ofClause(ClauseQuery query) {
    return switch (query.clause()) {
      case Clause.PathFilter path ->
          Map.of(
              "regexp",
              on(
                  query.field(),
                  Map.of("value", PathGlob.expression(path.glob()), "flags", "NONE")));
      case Clause.DateFilter date -> {
        var range = new LinkedHashMap<String, Object>();
        range.put("gte", Filters.first(date));
        range.put("lte", Filters.last(date));
        yield Map.of("range", on(query.field(), range));
      }
      case Clause.SourcesFilter(var sources) -> anyOf(query.field(), sources);
      case Clause near -> {
        var interval = new DslIntervals(query.languages(), analyzers).of(near);
        yield interval == null
            ? Map.of("match_none", Map.of())
            : Map.of("intervals", on(query.field(), interval));
      }
    };
  }

  /// A cluster takes 65,536 values in one list.
  private static Map<String, Object> anyOf(String field, List<String> values) {
    var lists = new ArrayList<Object>();
    for (int i = 0; i < values.size(); i += MOST_VALUES) {
      var some = values.subList(i, Math.min(values.size(), i + MOST_VALUES));
      lists.add(Map.of("terms", on(field, some)));
    }
    return lists.isEmpty()
        ? Map.of("match_none", Map.of())
        : Map.of("bool", Map.of("should", lists));
  }
}
