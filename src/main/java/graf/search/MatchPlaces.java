package graf.search;

import graf.passage.Passage;
import graf.passage.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where in its file the matches of a passage stand.
///
/// Of plain text, a passage is the very characters of its file. Of a format with markup, its words
/// stand there in the same order, with other things between them.
public final class MatchPlaces {
  /// How far apart two neighbouring words stand at most, links and markup between them.
  private static final int WIDEST_GAP = 4000;

  private final Passage passage;
  private final SourceLines lines;

  private MatchPlaces(Passage passage, SourceLines lines) {
    this.passage = passage;
    this.lines = lines;
  }

  /// Returns the places of `matches`, in order; that of the passage where there are none.
  ///
  /// @param encoding of the file; null for UTF-8
  public static List<MatchPlace> of(
      Passage passage, List<TextRange> matches, Path file, @Nullable String encoding)
      throws IOException {
    var ranges = matches.isEmpty() ? List.of(new TextRange(0, 0)) : matches;
    var location = passage.location();
    if (location.lineStart() > 0 && location.page() == null && Files.isRegularFile(file)) {
      var lines = SourceLines.read(file, encoding, location.lineStart(), location.lineEnd());
      if (!lines.text().isEmpty()) {
        return new MatchPlaces(passage, lines).of(ranges);
      }
    }
    return ranges.stream().map(range -> ofItsOwnText(passage, range)).toList();
  }

  private static MatchPlace ofItsOwnText(Passage passage, TextRange range) {
    int first = Math.max(1, passage.location().lineStart());
    var place = new SourceLines(first, 0, passage.text()).place(range.start());
    boolean hasLines = passage.location().lineStart() > 0;
    return hasLines ? place : new MatchPlace(1, 1, place.text());
  }

  private List<MatchPlace> of(List<TextRange> ranges) {
    var places = new ArrayList<MatchPlace>();
    int[] offsets = exact(ranges);
    for (int offset : offsets.length > 0 ? offsets : aligned(ranges)) {
      places.add(lines.place(offset));
    }
    return places;
  }

  /// Returns where the matches stand if the passage is a piece of the file; nothing if not.
  private int[] exact(List<TextRange> ranges) {
    int start = passage.location().range().start() - lines.start();
    if (start < 0 || !lines.text().startsWith(passage.text(), start)) {
      return new int[0];
    }
    return ranges.stream().mapToInt(range -> start + range.start()).toArray();
  }

  private int[] aligned(List<TextRange> ranges) {
    var text = passage.text();
    var offsets = new int[ranges.size()];
    int next = 0;
    int reached = begin();
    for (int at = 0; at < text.length() && next < offsets.length; ) {
      int start = wordStart(text, at);
      int end = wordEnd(text, start);
      int found = start < end ? find(text.substring(start, end), reached) : -1;
      while (next < offsets.length && ranges.get(next).start() < Math.max(end, start + 1)) {
        var range = ranges.get(next);
        offsets[next++] =
            found >= 0 && range.start() >= start
                ? found + range.start() - start
                : loose(text.substring(range.start(), range.end()), reached);
      }
      reached = found >= 0 ? found + end - start : reached;
      at = Math.max(end, start + 1);
    }
    return offsets;
  }

  private int begin() {
    int start = passage.location().range().start() - lines.start();
    return start > 0 && start < lines.text().length() ? start : 0;
  }

  /// Finds a match whose word is written otherwise in the file; where it was last where it is not.
  private int loose(String match, int from) {
    int found = match.isEmpty() ? -1 : lines.text().indexOf(match, from);
    return found >= 0 ? found : Math.min(from, Math.max(0, lines.text().length() - 1));
  }

  /// Returns where `word` stands next, whole; -1 where it does not.
  private int find(String word, int from) {
    var source = lines.text();
    int last = from + WIDEST_GAP;
    for (int i = source.indexOf(word, from); i >= 0 && i < last; i = source.indexOf(word, i + 1)) {
      int end = i + word.length();
      if ((i == 0 || !isWord(source.charAt(i - 1)))
          && (end == source.length() || !isWord(source.charAt(end)))) {
        return i;
      }
    }
    return -1;
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at < text.length() && !isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
