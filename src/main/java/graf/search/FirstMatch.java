package graf.search;

import graf.passage.Location;
import graf.passage.TextRange;
import org.jspecify.annotations.Nullable;

/// The place of a hit's first match in its file.
///
/// @param line from 1
/// @param column in UTF-16 code units, from 1; 0 where it is not known
public record FirstMatch(int line, int column) {
  /// Returns the place of `match`, part of a passage's text; null where its source has no lines.
  ///
  /// @param source the decoded text of the source, null where it was not read
  static @Nullable FirstMatch of(
      String passage, Location location, TextRange match, @Nullable String source) {
    if (location.lineStart() < 1) {
      return null;
    }
    if (source == null || location.range().end() > source.length()) {
      int line = location.lineStart() + lineEnds(passage, 0, match.start());
      return new FirstMatch(Math.min(line, Math.max(location.lineStart(), location.lineEnd())), 0);
    }
    int offset = offset(passage, location.range(), match, source);
    int line = location.lineStart() + lineEnds(source, location.range().start(), offset);
    return new FirstMatch(line, offset - source.lastIndexOf('\n', offset - 1));
  }

  /// Whether the place by line is known without the source: what is as long as its place is what
  /// stands there.
  static boolean isLineKnown(String passage, Location location) {
    return location.lineStart() >= location.lineEnd() || isLiteral(passage, location.range());
  }

  private static boolean isLiteral(String passage, TextRange range) {
    return passage.length() == range.end() - range.start();
  }

  private static int lineEnds(String text, int from, int to) {
    int ends = 0;
    for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
      ends++;
    }
    return ends;
  }

  private static int offset(String passage, TextRange range, TextRange match, String source) {
    if (isLiteral(passage, range) && source.startsWith(passage, range.start())) {
      return range.start() + match.start();
    }
    int reached = reached(passage, range, match.start(), source);
    var word = passage.substring(match.start(), match.end());
    int found = source.indexOf(word, reached);
    return found >= 0 && found < range.end() ? found : reached;
  }

  /// Returns how far into the source the text before a match leads at least: its characters stand
  /// there in this order, with markup among them.
  private static int reached(String passage, TextRange range, int end, String source) {
    int at = range.start();
    for (int i = 0; i < end; i++) {
      char c = passage.charAt(i);
      int next = Character.isWhitespace(c) ? -1 : source.indexOf(c, at);
      if (next >= 0 && next < range.end()) {
        at = next + 1;
      }
    }
    return Math.min(at, Math.max(range.start(), range.end() - 1));
  }
}
