package graf.passage;

import java.text.BreakIterator;
import java.util.Locale;

/// Where a text that is too long may be cut.
public final class SentenceEnds {
  private SentenceEnds() {}

  /// Returns the sentence end nearest to `target` in (`from`, `to`]; without one, the nearest line
  /// break, else the nearest space, else `target`. No character is cut in half.
  public static int nearest(String text, int from, int target, int to) {
    int cut = nearestSentence(text, from, target, to);
    if (cut < 0) {
      cut = nearestAfter('\n', text, from, target, to);
    }
    if (cut < 0) {
      cut = nearestAfter(' ', text, from, target, to);
    }
    if (cut >= 0) {
      return cut;
    }
    return Character.isLowSurrogate(text.charAt(target)) ? target - 1 : target;
  }

  private static int nearestSentence(String text, int from, int target, int to) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    int end = Math.min(text.length(), to + 1);
    sentences.setText(text.substring(from, end));
    int nearest = -1;
    // The last boundary is the end of what was looked at, not of a sentence.
    for (int next = sentences.next(); next > 0 && from + next < end; next = sentences.next()) {
      nearest = nearer(nearest, from + next, target);
    }
    return nearest;
  }

  private static int nearestAfter(char c, String text, int from, int target, int to) {
    int nearest = -1;
    for (int i = text.indexOf(c, from); i >= 0 && i < to; i = text.indexOf(c, i + 1)) {
      nearest = nearer(nearest, i + 1, target);
    }
    return nearest;
  }

  private static int nearer(int old, int candidate, int target) {
    return old < 0 || Math.abs(candidate - target) <= Math.abs(old - target) ? candidate : old;
  }
}
