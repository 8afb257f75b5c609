package graf.passage;

import java.lang.Character.UnicodeScript;

/// How wide a text is in a terminal, roughly: a measure of how much it says in any script.
public final class TextWidth {
  private static final int FIRST_WIDE = 0x1100;

  private TextWidth() {}

  /// Returns the cells that `text` takes up; Chinese, Japanese and Korean characters take two.
  public static int cells(String text) {
    int cells = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_WIDE && isWide(c)) {
        cells++;
      }
    }
    return cells;
  }

  private static boolean isWide(char c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default -> (c >= 0x3000 && c <= 0x303f) || (c >= 0xff01 && c <= 0xff60);
    };
  }
}
