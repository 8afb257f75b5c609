package graf.index.lucene;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.plan.IndexSchema;
import graf.index.plan.LeafQueries;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// What a query matched in one passage, as ranges of the text that is shown.
///
/// Lucene says at which positions of the field; the text is analysed again to find the characters
/// that stood there, which for the few passages shown is cheaper than an index of all offsets.
final class Highlights {
  private final @Nullable Matches matches;
  private final TextAnalyzer analyzer;
  private final String language;

  Highlights(Weight weight, LeafReaderContext leaf, int doc, TextAnalyzer analyzer, String language)
      throws IOException {
    matches = weight.matches(leaf, doc);
    this.analyzer = analyzer;
    this.language = language;
  }

  /// Returns what lit up in each of `texts`, which `field` holds one after the other.
  List<List<TextRange>> in(String field, List<String> texts) throws IOException {
    if (matches == null) {
      return texts.stream().map(_ -> List.<TextRange>of()).toList();
    }
    var words = new ArrayList<int[]>();
    addWords(matches.getMatches(field), words);
    addWords(matches.getMatches(IndexSchema.stems(field, language)), words);
    words.sort((a, b) -> Integer.compare(a[0], b[0]));
    var lit = new ArrayList<List<TextRange>>();
    int position = 0;
    for (String text : texts) {
      var written = new Tokens();
      int end = analyzer.analyze(text, position, written, new Tokens());
      lit.add(ranges(words, written, position, end));
      position = end + PassageDocuments.HEADING_GAP;
    }
    return lit;
  }

  private static void addWords(@Nullable MatchesIterator found, List<int[]> words)
      throws IOException {
    while (found != null && found.next()) {
      var parts = found.getSubMatches();
      if (parts == null) {
        words.add(
            new int[] {found.startPosition() - before(found.getQuery()), found.endPosition()});
      } else {
        addWords(parts, words);
      }
    }
  }

  /// A pair of characters stands at the second.
  private static int before(@Nullable Query query) {
    return query instanceof TermQuery term && LeafQueries.isPair(term.getTerm().text()) ? 1 : 0;
  }

  private static List<TextRange> ranges(List<int[]> words, Tokens text, int from, int to) {
    var ranges = new ArrayList<TextRange>();
    for (int[] match : words) {
      if (match[0] >= from && match[1] < to) {
        add(rangeOf(match, text), ranges);
      }
    }
    return List.copyOf(ranges);
  }

  private static void add(@Nullable TextRange range, List<TextRange> ranges) {
    if (range == null) {
      return;
    }
    if (ranges.isEmpty() || ranges.getLast().end() <= range.start()) {
      ranges.add(range);
    } else if (range.end() > ranges.getLast().end()) {
      int start = ranges.removeLast().start();
      ranges.add(new TextRange(start, range.end()));
    }
  }

  private static @Nullable TextRange rangeOf(int[] match, Tokens text) {
    int start = -1;
    int end = -1;
    for (int i = firstAt(match[0], text); i < text.size() && text.position(i) <= match[1]; i++) {
      start = start < 0 ? text.start(i) : start;
      end = Math.max(end, text.end(i));
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
