package graf.corpus.format.pdf;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// A line while its words come in.
///
/// A raised figure in smaller type behind a word is the mark of a note: no part of the word, nor of
/// the sentence. Behind a unit or a number it is a power, and stays.
final class LineBuilder {
  /// Longer words are no units of measure.
  private static final int LONGEST_UNIT = 3;

  private static final int LONGEST_MARK = 5;
  private static final String SIGNS = "*†‡§¶,[]()";

  /// Notes are lettered from the first on; others, as in French, belong to their word.
  private static final String LETTERS = "abcdfgh";

  private static final String RAISED_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final float SMALLER = 0.85f;
  private static final float RAISED = 0.15f;

  /// Of the type: the narrowest space that is seen.
  private static final float GAP = 0.03f;

  private final StringBuilder text = new StringBuilder();
  private float top = -1;

  /// Type and baseline of the last letter that is not raised.
  private float size;

  private float baseline;

  void word(String word, List<TextPosition> glyphs) {
    if (glyphs.isEmpty() || !spells(word, glyphs)) {
      begin(glyphs);
      text.append(word);
      return;
    }
    int next = 0;
    while (next < glyphs.size()) {
      int end = raisedEnd(glyphs, next);
      if (end > next && isMark(glyphs, next, end)) {
        mark(glyphs, next, end);
        next = end;
      } else if (end > next) {
        while (next < end) {
          text.append(glyphs.get(next++).getUnicode());
        }
      } else if (isOverprinted(glyphs, next)) {
        next++;
      } else {
        plain(glyphs.get(next++));
      }
    }
  }

  private void begin(List<TextPosition> glyphs) {
    if (!glyphs.isEmpty()) {
      var first = glyphs.getFirst();
      top = top < 0 ? first.getYDirAdj() : top;
      size = type(first);
      baseline = first.getYDirAdj();
    }
  }

  /// Says whether a space stands where the letter behind it does, and so parts nothing.
  private static boolean isOverprinted(List<TextPosition> glyphs, int at) {
    if (at == 0 || at + 1 >= glyphs.size() || !glyphs.get(at).getUnicode().equals(" ")) {
      return false;
    }
    var before = glyphs.get(at - 1);
    var behind = glyphs.get(at + 1);
    float end = before.getXDirAdj() + before.getWidthDirAdj();
    return before.getWidthDirAdj() > 0
        && behind.getXDirAdj() > before.getXDirAdj()
        && behind.getXDirAdj() - end < GAP * type(behind);
  }

  private void plain(TextPosition glyph) {
    if (RAISED_FIGURES.contains(glyph.getUnicode()) && !isPower() && !text.isEmpty()) {
      return;
    }
    if (!glyph.getUnicode().isBlank()) {
      size = type(glyph);
      baseline = glyph.getYDirAdj();
      top = top < 0 ? baseline : top;
    }
    text.append(glyph.getUnicode());
  }

  /// Says whether the letters are those of `word`, in its order: those of Arabic are not.
  private static boolean spells(String word, List<TextPosition> glyphs) {
    int at = 0;
    for (var glyph : glyphs) {
      if (!word.startsWith(glyph.getUnicode(), at)) {
        return false;
      }
      at += glyph.getUnicode().length();
    }
    return at == word.length();
  }

  /// Returns where the raised letters end that begin at `start`.
  private int raisedEnd(List<TextPosition> glyphs, int start) {
    int end = start;
    while (end < glyphs.size() && isRaised(glyphs.get(end), size, baseline)) {
      end++;
    }
    // A note begins with its mark.
    if (end == start && text.toString().isBlank()) {
      end = leadingEnd(glyphs, start);
    }
    return end;
  }

  private static int leadingEnd(List<TextPosition> glyphs, int start) {
    for (int i = start + 1; i < Math.min(glyphs.size(), start + LONGEST_MARK + 1); i++) {
      var glyph = glyphs.get(i);
      if (isRaised(glyphs.get(start), type(glyph), glyph.getYDirAdj())) {
        return i;
      }
    }
    return start;
  }

  private static boolean isRaised(TextPosition glyph, float size, float baseline) {
    return size > 0
        && type(glyph) < SMALLER * size
        && baseline - glyph.getYDirAdj() > RAISED * size;
  }

  private boolean isMark(List<TextPosition> glyphs, int start, int end) {
    var mark = new StringBuilder();
    glyphs.subList(start, end).forEach(glyph -> mark.append(glyph.getUnicode()));
    return mark.length() <= LONGEST_MARK && isMark(mark.toString()) && !isPower();
  }

  /// Says whether raised letters may be the mark of a note: figures, signs for that, one letter.
  private static boolean isMark(String raised) {
    int letters = 0;
    for (int i = 0; i < raised.length(); i++) {
      char c = raised.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      if (!Character.isLetterOrDigit(c) && SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return letters == 0 || (letters == 1 && LETTERS.indexOf(raised.charAt(0)) >= 0);
  }

  /// Says whether what was written last is a unit or a number, but for that of a year.
  private boolean isPower() {
    int end = text.length();
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (Character.isDigit(last)) {
      return !isYear(end);
    }
    if (last == ')' || last == '−') {
      return true;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start > 0 && end - start <= LONGEST_UNIT && isUnit(text.substring(start, end));
  }

  private boolean isYear(int end) {
    int start = end;
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return end - start == 4 && (text.charAt(start) == '1' || text.charAt(start) == '2');
  }

  private static boolean isUnit(String word) {
    return switch (word) {
      case "m", "mm", "cm", "dm", "km", "nm", "µm", "μm", "in", "ft", "yd", "mi", "s", "ms", "kg" ->
          true;
      // A variable or the symbol of an element.
      default ->
          word.length() == 1 || (word.length() == 2 && Character.isUpperCase(word.charAt(0)));
    };
  }

  private void mark(List<TextPosition> glyphs, int start, int end) {
    if (!text.toString().isBlank()) {
      return;
    }
    top = top < 0 ? glyphs.get(start).getYDirAdj() : top;
    for (int i = start; i < end; i++) {
      text.append(glyphs.get(i).getUnicode());
    }
    text.append(' ');
  }

  void space() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /// Returns the line, null where nothing stands on it, and begins anew.
  @Nullable Line take() {
    var stripped = text.toString().strip();
    var line = stripped.isEmpty() ? null : new Line(stripped, top, size);
    text.setLength(0);
    top = -1;
    size = 0;
    return line;
  }

  private static float type(TextPosition glyph) {
    return glyph.getFontSizeInPt() > 0 ? glyph.getFontSizeInPt() : glyph.getHeightDir();
  }
}
