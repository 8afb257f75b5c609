package graf.cli.browse.screen;

/// Text of whose width all terminals think alike.
///
/// Some draw a family of emoji, a flag or a tinted hand as one sign of two cells, others as all
/// that it is made of; what stands right of it would then be where the screen does not expect it.
final class AgreedWidths {
  private static final int JOINER = 0x200D;
  private static final int FIRST_FLAG_LETTER = 0x1F1E6;

  private AgreedWidths() {}

  /// Returns `text` with its joined emoji side by side, without tints, and flags as their letters.
  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isFlagLetter(c)) {
        out.append((char) ('A' + c - FIRST_FLAG_LETTER));
      } else if (!isTint(c) && !(c == JOINER && joinsEmoji(text, i))) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /// Most texts are, in every script.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == JOINER || c == '\uD83C' || (c >= '\uFE00' && c <= '\uFE0F')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFlagLetter(int c) {
    return c >= FIRST_FLAG_LETTER && c < FIRST_FLAG_LETTER + 26;
  }

  /// A colour of skin, or which form a sign is to have.
  private static boolean isTint(int c) {
    return (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xFE00 && c <= 0xFE0F);
  }

  /// Between letters, a joiner shapes them.
  private static boolean joinsEmoji(String text, int next) {
    return next >= text.length() || !Character.isLetter(text.codePointAt(next));
  }
}
