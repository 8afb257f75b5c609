package graf.index.opensearch;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.plan.IndexSchema;
import graf.index.plan.WordIntervals;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Intervals of words, written in the language of OpenSearch: what {@link WordIntervals} makes, in
/// the same cases.
public final class DslIntervals {
  /// Terms that a pattern may stand for at most when it is part of a proximity: a cluster takes no
  /// more, unless it is set up to.
  private static final int EXPANSIONS = 1024;

  private final TextAnalyzer analyzer;
  private final String language;
  private final String field;

  DslIntervals(TextAnalyzer analyzer, String language, String field) {
    this.analyzer = analyzer;
    this.language = language;
    this.field = field;
  }

  @Nullable Map<String, Object> of(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) when !asWritten -> {
        var stems = new Tokens();
        analyzer.analyze(text, 0, new Tokens(), stems);
        yield stems.size() == 0
            ? sideBySide(wordsOf(text), null)
            : sideBySide(
                terms(stems.lastAtEach()), DslQueries.field(IndexSchema.stems(field, language)));
      }
      case Clause.Word(var text, _) -> sideBySide(wordsOf(text), null);
      case Clause.Phrase(var text, var slop) when slop == 0 -> sideBySide(wordsOf(text), null);
      case Clause.Phrase(var text, var slop) -> {
        var words = new ArrayList<Object>();
        for (String word : wordsOf(text)) {
          words.add(sideBySide(List.of(word), null));
        }
        yield words.isEmpty() ? null : within(words, slop);
      }
      case Clause.Near(var left, var right, var distance) -> {
        var first = of(left);
        var second = of(right);
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
          var one = of(choice);
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
    match.put("analyzer", QueryDsl.ANALYZER);
    match.put("ordered", true);
    match.put("max_gaps", 0);
    if (otherField != null) {
      match.put("use_field", otherField);
    }
    return Map.of("match", match);
  }

  private List<String> wordsOf(String text) {
    var written = new Tokens();
    analyzer.analyze(text, 0, written, new Tokens());
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
