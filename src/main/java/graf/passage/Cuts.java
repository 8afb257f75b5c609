package graf.passage;

import java.util.ArrayList;
import java.util.List;

/// Where a group's text is cut into passages.
final class Cuts {
  /// Up to this length, in characters, blocks are joined; and about this long are the parts of what
  /// is cut.
  static final int TARGET = 1500;

  /// What is longer than this is cut.
  static final int LONGEST = 5000;

  private Cuts() {}

  /// Returns the offsets at which the parts of `text` end; the last is its length.
  static List<Integer> of(String text, Block.Kind kind) {
    int length = text.stripTrailing().length();
    if (length <= LONGEST) {
      return List.of(length);
    }
    var cuts = new ArrayList<Integer>();
    int from = 0;
    for (int parts = Math.round((float) length / TARGET); parts > 1; parts--) {
      int size = (length - from) / parts;
      if (size > TARGET * 2 / 3 || cuts.isEmpty()) {
        from = cut(text, from, size, kind);
        cuts.add(from);
      }
    }
    cuts.add(length);
    return cuts;
  }

  /// Cuts near the end of the next `size` characters: code at the end of a line, anything else at
  /// the end of a sentence.
  private static int cut(String text, int from, int size, Block.Kind kind) {
    int target = from + size;
    if (kind == Block.Kind.CODE) {
      int line = text.lastIndexOf('\n', target);
      return line > from ? line + 1 : target;
    }
    return SentenceEnds.nearest(text, from + size / 2, target, target + size / 2);
  }

  /// Returns [`from`, `to`) of `text` without the white space at both ends.
  static TextRange stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }
}
