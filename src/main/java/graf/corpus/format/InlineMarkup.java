package graf.corpus.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the marks of a line-based markup language out of a line: of each construct only its first
/// group that took part is text.
final class InlineMarkup {
  private final Pattern constructs;

  InlineMarkup(String... constructs) {
    this.constructs = Pattern.compile(String.join("|", constructs));
  }

  /// Adds what a reader sees between `start` and `end` of `source`.
  void addTo(BlockText text, String source, int start, int end) {
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
