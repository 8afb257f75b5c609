package graf.index.plan;

import graf.analysis.AskedText;
import graf.analysis.FormKind;
import graf.analysis.TextAnalyzer;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.jspecify.annotations.Nullable;

/// Where the words of a clause stand together. A cluster is asked for the same by the OpenSearch
/// engine’s own intervals.
///
/// A null interval is that of a clause without words to look for.
public final class WordIntervals {
  /// Terms that a pattern may stand for at most when it is part of a proximity: of a few hundred
  /// thousand passages, those of two letters and a star, in seconds.
  static final int EXPANSIONS = 1 << 14;

  private final List<String> languages;
  private final TextAnalyzer.Pool analyzers;

  WordIntervals(List<String> languages, TextAnalyzer.Pool analyzers) {
    this.languages = languages;
    this.analyzers = analyzers;
  }

  @Nullable IntervalsSource of(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) when !asWritten -> {
        var choices = new ArrayList<IntervalsSource>();
        for (AskedText asked : asked(text)) {
          var steps = asked.inAnyForm();
          choices.add(run(steps.isEmpty() ? asked.asWritten() : steps));
          asked.joined().forEach(whole -> choices.add(anyOf(whole.forms().getLast())));
        }
        yield anyOfSources(choices);
      }
      case Clause.Word(var text, _) -> wordsAsPhrase(text);
      case Clause.Phrase(var text, var slop) when slop == 0 -> wordsAsPhrase(text);
      case Clause.Phrase(var text, var slop) -> {
        var words = new ArrayList<IntervalsSource>();
        for (AskedText asked : first(asked(text))) {
          asked.asWritten().forEach(step -> words.add(anyOf(step.terms())));
        }
        yield words.isEmpty() ? null : Intervals.maxgaps(slop, unordered(words));
      }
      case Clause.Near(var left, var right, var distance) -> {
        var first = of(left);
        var second = of(right);
        yield first == null || second == null
            ? null
            : Intervals.maxgaps(distance, Intervals.unordered(first, second));
      }
      case Clause.Prefix(var start) -> pattern(clause, start + "*");
      case Clause.Wildcard(var pattern) -> pattern(clause, pattern);
      case Clause.Regexp(var pattern) -> pattern(clause, "/" + pattern + "/");
      case Clause.Fuzzy(var text, var edits) -> {
        var word = TextAnalyzer.fold(text);
        var accented = FormKind.OTHER_ACCENTS.term("", word);
        yield Intervals.or(
            Intervals.fuzzyTerm(word, edits, 1, true, EXPANSIONS),
            Intervals.fuzzyTerm(accented, edits, 2, true, EXPANSIONS));
      }
      case Clause.Run(var parts) -> {
        var steps = new ArrayList<IntervalsSource>();
        for (Clause part : parts) {
          var step = of(part);
          if (step != null) {
            steps.add(step);
          }
        }
        yield steps.isEmpty() ? null : phrase(steps);
      }
      case Clause.Or(var clauses) -> {
        var choices = new ArrayList<IntervalsSource>();
        for (Clause choice : clauses) {
          var one = of(choice);
          if (one != null) {
            choices.add(one);
          }
        }
        yield anyOfSources(choices);
      }
      default -> null;
    };
  }

  private static IntervalsSource pattern(Clause clause, String asTyped) {
    return new PatternWords(asTyped, regexp(WordPattern.of(clause)));
  }

  private static IntervalsSource regexp(String pattern) {
    var automaton = new RegExp(pattern, RegExp.INTERSECTION).toAutomaton();
    var determinized = Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    var compiled = new CompiledAutomaton(determinized, false, true, false);
    return Intervals.multiterm(compiled, EXPANSIONS, pattern);
  }

  private List<AskedText> asked(String text) {
    return AskedText.of(text, languages, analyzers);
  }

  private static List<AskedText> first(List<AskedText> asked) {
    return asked.subList(0, Math.min(1, asked.size()));
  }

  private @Nullable IntervalsSource wordsAsPhrase(String text) {
    var choices = new ArrayList<IntervalsSource>();
    for (AskedText asked : asked(text)) {
      choices.add(run(asked.asWritten()));
    }
    return anyOfSources(choices);
  }

  private static IntervalsSource run(List<AskedText.Step> steps) {
    return phrase(steps.stream().map(step -> anyOf(step.terms())).toList());
  }

  private static IntervalsSource anyOf(List<BytesRef> terms) {
    return Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  private static @Nullable IntervalsSource anyOfSources(List<IntervalsSource> choices) {
    return switch (choices.size()) {
      case 0 -> null;
      case 1 -> choices.getFirst();
      default -> Intervals.or(choices.toArray(IntervalsSource[]::new));
    };
  }

  private static IntervalsSource phrase(List<IntervalsSource> words) {
    return words.size() == 1
        ? words.getFirst()
        : Intervals.phrase(words.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource unordered(List<IntervalsSource> words) {
    return words.size() == 1
        ? words.getFirst()
        : Intervals.unordered(words.toArray(IntervalsSource[]::new));
  }
}
