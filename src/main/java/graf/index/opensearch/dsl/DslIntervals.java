package graf.index.opensearch.dsl;

import graf.analysis.AskedText;
import graf.analysis.FormKind;
import graf.analysis.TextAnalyzer;
import graf.analysis.TokenText;
import graf.index.plan.WordIntervals;
import graf.index.plan.WordPattern;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Intervals of words, written in the language of OpenSearch: what {@link WordIntervals} makes, in
/// the same cases.
final class DslIntervals {
  /// Terms that a pattern may stand for at most when it is part of a proximity: a cluster takes no
  /// more, unless it is set up to.
  private static final int EXPANSIONS = 1024;

  private final List<String> languages;
  private final TextAnalyzer.Pool analyzers;

  DslIntervals(List<String> languages, TextAnalyzer.Pool analyzers) {
    this.languages = languages;
    this.analyzers = analyzers;
  }

  @Nullable Map<String, Object> of(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) when !asWritten -> {
        var choices = new ArrayList<Object>();
        for (AskedText asked : asked(text)) {
          var steps = asked.inAnyForm();
          choices.add(run(steps.isEmpty() ? asked.asWritten() : steps));
          asked.joined().forEach(whole -> choices.add(anyOf(whole.forms().getLast())));
        }
        yield anyOfIntervals(choices);
      }
      case Clause.Word(var text, _) -> wordsAsPhrase(text);
      case Clause.Phrase(var text, var slop) when slop == 0 -> wordsAsPhrase(text);
      case Clause.Phrase(var text, var slop) -> {
        var words = new ArrayList<Object>();
        var asked = asked(text);
        for (AskedText one : asked.subList(0, Math.min(1, asked.size()))) {
          one.asWritten().forEach(step -> words.add(anyOf(step.terms())));
        }
        yield words.isEmpty() ? null : within(words, slop);
      }
      case Clause.Near(var left, var right, var distance) -> {
        var first = of(left);
        var second = of(right);
        yield first == null || second == null ? null : within(List.of(first, second), distance);
      }
      case Clause.Prefix _, Clause.Wildcard _, Clause.Regexp _ ->
          Map.of(
              "regexp",
              Map.of(
                  "pattern",
                  WordPattern.of(clause),
                  "flags",
                  "INTERSECTION",
                  "max_expansions",
                  EXPANSIONS));
      case Clause.Fuzzy(var text, var edits) -> {
        var word = TextAnalyzer.fold(text);
        yield anyOfIntervals(
            List.of(fuzzy(word, edits, 1), fuzzy(FormKind.OTHER_ACCENTS.term("", word), edits, 2)));
      }
      case Clause.Run(var parts) -> {
        var steps = new ArrayList<Object>();
        for (Clause part : parts) {
          var step = of(part);
          if (step != null) {
            steps.add(step);
          }
        }
        yield steps.isEmpty()
            ? null
            : Map.of("all_of", Map.of("ordered", true, "max_gaps", 0, "intervals", steps));
      }
      case Clause.Or(var clauses) -> {
        var choices = new ArrayList<Object>();
        for (Clause choice : clauses) {
          var one = of(choice);
          if (one != null) {
            choices.add(one);
          }
        }
        yield anyOfIntervals(choices);
      }
      default -> null;
    };
  }

  private static Map<String, Object> within(List<Object> parts, int distance) {
    return Map.of("all_of", Map.of("ordered", false, "max_gaps", distance, "intervals", parts));
  }

  private static Map<String, Object> fuzzy(String term, int edits, int prefix) {
    return Map.of("fuzzy", Map.of("term", term, "fuzziness", edits, "prefix_length", prefix));
  }

  private List<AskedText> asked(String text) {
    return AskedText.of(text, languages, analyzers);
  }

  private @Nullable Map<String, Object> wordsAsPhrase(String text) {
    var choices = new ArrayList<Object>();
    for (AskedText asked : asked(text)) {
      choices.add(run(asked.asWritten()));
    }
    return anyOfIntervals(choices);
  }

  private static @Nullable Map<String, Object> anyOfIntervals(List<?> choices) {
    return choices.isEmpty() ? null : Map.of("any_of", Map.of("intervals", choices));
  }

  private static Map<String, Object> anyOf(List<BytesRef> terms) {
    return run(List.of(new AskedText.Step(0, terms)));
  }

  /// Tokens of one position are choices there.
  private static Map<String, Object> run(List<AskedText.Step> steps) {
    var text = new TokenText();
    for (int i = 0; i < steps.size(); i++) {
      for (BytesRef term : steps.get(i).terms()) {
        text.append(term.utf8ToString(), i);
      }
    }
    var match = new LinkedHashMap<String, Object>();
    match.put("query", text.toString());
    match.put("analyzer", QueryDsl.ANALYZER);
    match.put("ordered", true);
    match.put("max_gaps", 0);
    return Map.of("match", match);
  }
}
