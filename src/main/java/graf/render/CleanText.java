package graf.render;

/// Text from documents and file systems, made harmless to a terminal.
///
/// Nothing that a terminal would act on is left: control and escape characters turn into their
/// visible pictures, and format characters that reorder or hide text are dropped. The joiners that
/// Persian and many emoji need stay.
public final class CleanText {
  private static final int PICTURES = 0x2400;
  private static final char REPLACEMENT = '\uFFFD';
  static final String TAB = "    ";

  private CleanText() {}

  /// Returns `name` on one line; a line break or tab in it shows as its picture.
  public static String name(String name) {
    return isClean(name) ? name : cleaned(name, Breaks.PICTURED);
  }

  /// Returns `text` with its line breaks, `\n` each, and its tabs as spaces.
  public static String lines(String text) {
    return isClean(text) ? text : cleaned(text, Breaks.KEPT);
  }

  /// Appends what is shown for `codePoint`, which is nothing for what must not be shown.
  static void append(StringBuilder out, int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      out.append((char) codePoint);
      return;
    }
    switch (Character.getType(codePoint)) {
      case Character.CONTROL -> out.append(picture(codePoint));
      case Character.SURROGATE -> out.append(REPLACEMENT);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
      case Character.FORMAT -> {
        if (isShownFormat(codePoint)) {
          out.appendCodePoint(codePoint);
        }
      }
      default -> out.appendCodePoint(codePoint);
    }
  }

  /// Returns whether `codePoint` ends a line or sets words apart.
  static boolean isSpace(int codePoint) {
    return codePoint == ' '
        || (codePoint >= '\t' && codePoint <= '\r')
        || codePoint == 0x85
        || codePoint == 0xA0
        || (codePoint > 0xFF && Character.isSpaceChar(codePoint));
  }

  private enum Breaks {
    KEPT,
    PICTURED
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text, Breaks breaks) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (breaks == Breaks.PICTURED && isByte(codePoint)) {
        out.append("\\x").append(Integer.toHexString(codePoint & 0xFF));
        continue;
      }
      if (breaks == Breaks.PICTURED || (codePoint != '\n' && codePoint != '\t')) {
        boolean lineEnd = codePoint == '\r' && i < text.length() && text.charAt(i) == '\n';
        if (breaks == Breaks.PICTURED || !lineEnd) {
          append(out, codePoint);
        }
      } else {
        out.append(codePoint == '\n' ? "\n" : TAB);
      }
    }
    return out.toString();
  }

  /// Whether it stands for a byte of a file's name that is not UTF-8.
  private static boolean isByte(int codePoint) {
    return codePoint >= 0xF780 && codePoint <= 0xF7FF;
  }

  private static char picture(int control) {
    if (control < ' ') {
      return (char) (PICTURES + control);
    }
    return control == 0x7F ? '\u2421' : REPLACEMENT;
  }

  private static boolean isShownFormat(int codePoint) {
    return switch (codePoint) {
      // ZWNJ and ZWJ shape words and emoji; the rest are Arabic and Syriac signs with a glyph.
      case 0x200C, 0x200D, 0x6DD, 0x70F, 0x8E2, 0x890, 0x891 -> true;
      default -> codePoint >= 0x600 && codePoint <= 0x605;
    };
  }
}
