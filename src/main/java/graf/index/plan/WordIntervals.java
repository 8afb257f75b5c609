package graf.index.plan;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.query.Clause;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where the words of a clause stand together, in one field and one language. A cluster is asked
/// for the same by the OpenSearch engine’s own intervals.
///
/// A null interval is that of a clause without words to look for.
public final class WordIntervals {
  /// Terms that a pattern may stand for at most when it is part of a proximity: of a few hundred
  /// thousand passages, those of two letters and a star, in seconds.
  static final int EXPANSIONS = 1 << 14;

  private final TextAnalyzer analyzer;
  private final String language;
  private final String field;

  WordIntervals(TextAnalyzer analyzer, String language, String field) {
    this.analyzer = analyzer;
    this.language = language;
    this.field = field;
  }

  @Nullable IntervalsSource of(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) when !asWritten -> {
        var stems = new Tokens();
        analyzer.analyze(text, 0, new Tokens(), stems);
        yield stems.size() == 0
            ? wordsAsPhrase(text)
            : Intervals.fixField(
                IndexSchema.stems(field, language), phrase(terms(stems.lastAtEach())));
      }
      case Clause.Word(var text, _) -> wordsAsPhrase(text);
      case Clause.Phrase(var text, var slop) when slop == 0 -> wordsAsPhrase(text);
      case Clause.Phrase(var text, var slop) -> {
        var words = wordsOf(text);
        yield words.isEmpty() ? null : Intervals.maxgaps(slop, unordered(words));
      }
      case Clause.Near(var left, var right, var distance) -> {
        var first = of(left);
        var second = of(right);
        yield first == null || second == null
            ? null
            : Intervals.maxgaps(distance, Intervals.unordered(first, second));
      }
      case Clause.Prefix(var start) ->
          new PatternWords(
              start + "*", Intervals.prefix(new BytesRef(TextAnalyzer.fold(start)), EXPANSIONS));
      case Clause.Wildcard(var pattern) ->
          new PatternWords(
              pattern, Intervals.wildcard(new BytesRef(TextAnalyzer.fold(pattern)), EXPANSIONS));
      case Clause.Fuzzy(var text, var edits) ->
          Intervals.fuzzyTerm(TextAnalyzer.fold(text), edits, 1, true, EXPANSIONS);
      case Clause.Regexp(var pattern) ->
          new PatternWords(
              "/" + pattern + "/", Intervals.regexp(new BytesRef(pattern), EXPANSIONS));
      case Clause.Or(var clauses) -> {
        var choices = new ArrayList<IntervalsSource>();
        for (Clause choice : clauses) {
          var one = of(choice);
          if (one != null) {
            choices.add(one);
          }
        }
        yield choices.isEmpty() ? null : Intervals.or(choices.toArray(IntervalsSource[]::new));
      }
      default -> null;
    };
  }

  private @Nullable IntervalsSource wordsAsPhrase(String text) {
    var words = wordsOf(text);
    return words.isEmpty() ? null : phrase(words);
  }

  private List<IntervalsSource> wordsOf(String text) {
    var written = new Tokens();
    analyzer.analyze(text, 0, written, new Tokens());
    return terms(written);
  }

  private static List<IntervalsSource> terms(Tokens tokens) {
    var terms = new ArrayList<IntervalsSource>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(Intervals.term(tokens.term(i)));
    }
    return terms;
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
