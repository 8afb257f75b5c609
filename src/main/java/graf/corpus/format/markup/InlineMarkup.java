package graf.corpus.format.markup;

import graf.corpus.format.text.BlockText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the marks of a line-based markup language out of a line: of each construct only its first
/// group that took part is text.
final class InlineMarkup {
  /// How far a construct is looked for: what opens and is never closed would else have each line
  /// read to its end again and again.
  private static final int LONGEST = 1024;

  private final Pattern constructs;

  InlineMarkup(String... constructs) {
    this.constructs = Pattern.compile(String.join("|", constructs));
  }

  /// Adds what a reader sees between `start` and `end` of `source`.
  void addTo(BlockText text, String source, int start, int end) {
    int from = start;
    while (from < end) {
      int to = pieceEnd(source, from, end);
      addPiece(text, source, from, to);
      from = to;
    }
  }

  private static int pieceEnd(String source, int from, int end) {
    if (end - from <= LONGEST) {
      return end;
    }
    int space = from + LONGEST;
    while (space > from && !BlockText.isSpace(source.charAt(space))) {
      space--;
    }
    return space > from ? space : from + LONGEST;
  }

  private void addPiece(BlockText text, String source, int start, int end) {
    var matcher = constructs.matcher(source).region(start, end);
    matcher.useTransparentBounds(true);
    int at = start;
    while (matcher.find()) {
      text.addFolded(source, at, matcher.start());
      int group = kept(matcher);
      if (group > 0) {
        text.addFolded(source, matcher.start(group), matcher.end(group));
      }
      at = matcher.end();
    }
    text.addFolded(source, at, end);
  }

  private static int kept(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return group;
      }
    }
    return 0;
  }
}
