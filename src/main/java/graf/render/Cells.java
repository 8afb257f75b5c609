package graf.render;

import org.jline.utils.WCWidth;

/// How many cells of a terminal text takes up.
public final class Cells {
  private Cells() {}

  /// Returns the cells of clean text.
  public static int of(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      cells += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return cells;
  }

  /// Returns clean text as it is where it takes up no more than `room` cells, else its beginning
  /// and an ellipsis.
  public static String cut(String text, int room) {
    if (of(text) <= room) {
      return text;
    }
    int end = 0;
    int cells = 1;
    while (cells + of(text.codePointAt(end)) <= room) {
      cells += of(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end) + "…";
  }

  /// Returns the cells of one character.
  public static int of(int codePoint) {
    // Latin letters and typographic punctuation need no table, nor its loading at start-up.
    if (codePoint < 0x300 || (codePoint >= 0x2010 && codePoint <= 0x2027)) {
      return 1;
    }
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
