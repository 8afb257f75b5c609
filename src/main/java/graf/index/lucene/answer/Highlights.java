package graf.index.lucene.answer;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.plan.IndexSchema;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// What a query matched in one passage, as ranges of the text that is shown.
///
/// Lucene says at which positions of the field; the text is analysed again to find the characters
/// that stood there, which for the few passages shown is cheaper than an index of all offsets.
final class Highlights {
  private final @Nullable Matches matches;
  private final TextAnalyzer analyzer;
  private final Map<Query, MatchedTerms> terms = new HashMap<>();

  Highlights(Weight weight, LeafReaderContext leaf, int doc, TextAnalyzer analyzer)
      throws IOException {
    matches = weight.matches(leaf, doc);
    this.analyzer = analyzer;
  }

  /// Words that matched together, from one position to another, both inside.
  private record Match(int first, int last, MatchedTerms terms) {}

  /// Returns what is highlighted in each of `texts`, which `field` holds one after the other.
  List<List<TextRange>> in(String field, List<String> texts) throws IOException {
    if (matches == null) {
      return texts.stream().map(_ -> List.<TextRange>of()).toList();
    }
    var words = new ArrayList<Match>();
    addWords(matches.getMatches(field), words);
    if (words.isEmpty()) {
      return texts.stream().map(_ -> List.<TextRange>of()).toList();
    }
    var sought = positions(words);
    var highlighted = new ArrayList<List<TextRange>>();
    int position = 0;
    for (String text : texts) {
      var forms = new Tokens();
      int end = analyzer.analyze(text, position, sought, forms);
      highlighted.add(whole(ranges(words, forms, position, end), text));
      position = end + IndexSchema.TEXT_GAP;
    }
    return highlighted;
  }

  private static BitSet positions(List<Match> words) {
    var positions = new BitSet();
    for (Match match : words) {
      positions.set(match.first(), match.last() + 1);
    }
    return positions;
  }

  private void addWords(@Nullable MatchesIterator found, List<Match> words) throws IOException {
    while (found != null && found.next()) {
      var parts = found.getSubMatches();
      if (parts == null) {
        var sought = terms.computeIfAbsent(found.getQuery(), MatchedTerms::of);
        words.add(new Match(found.startPosition(), found.endPosition(), sought));
      } else {
        addWords(parts, words);
      }
    }
  }

  private static List<TextRange> ranges(List<Match> words, Tokens text, int from, int to) {
    var each = new ArrayList<TextRange>();
    for (Match match : words) {
      if (match.first() >= from && match.last() < to) {
        var range = rangeOf(match, text);
        if (range != null) {
          each.add(range);
        }
      }
    }
    each.sort(Highlights::compare);
    var ranges = new ArrayList<TextRange>();
    each.forEach(range -> add(range, ranges));
    return List.copyOf(ranges);
  }

  private static int compare(TextRange one, TextRange other) {
    return one.start() == other.start()
        ? Integer.compare(one.end(), other.end())
        : Integer.compare(one.start(), other.start());
  }

  /// Returns `ranges` with the zero-width joiners behind them: they belong to the character before.
  private static List<TextRange> whole(List<TextRange> ranges, String text) {
    var whole = new ArrayList<TextRange>(ranges.size());
    for (TextRange range : ranges) {
      int end = range.end();
      while (end < text.length()
          && (text.charAt(end) == '\u200c' || text.charAt(end) == '\u200d')) {
        end++;
      }
      whole.add(end == range.end() ? range : new TextRange(range.start(), end));
    }
    return List.copyOf(whole);
  }

  private static void add(TextRange range, List<TextRange> ranges) {
    if (ranges.isEmpty() || ranges.getLast().end() <= range.start()) {
      ranges.add(range);
    } else if (range.end() > ranges.getLast().end()) {
      int start = ranges.removeLast().start();
      ranges.add(new TextRange(start, range.end()));
    }
  }

  /// What stood there is the forms that were sought; of words joined, all of them.
  private static @Nullable TextRange rangeOf(Match match, Tokens text) {
    int start = -1;
    int end = -1;
    for (int i = firstAt(match.first(), text);
        i < text.size() && text.position(i) <= match.last();
        i++) {
      if (match.terms().holds(text.term(i))) {
        start = start < 0 ? text.start(i) : Math.min(start, text.start(i));
        end = Math.max(end, text.end(i));
      }
    }
    return start < 0 ? null : new TextRange(start, end);
  }

  private static int firstAt(int position, Tokens text) {
    int low = 0;
    int high = text.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.position(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
