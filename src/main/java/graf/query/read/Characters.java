package graf.query.read;

/// What single characters mean to the query language.
public final class Characters {
  private static final String STRAIGHT = "\"＂";
  private static final String CURLY = "“”„‟";
  private static final String ANGLED = "«»";
  private static final String EDGE = "'’‘`([{<)]}>,;:!?*~¿¡…|؟،؛？！，。、；：";
  private static final String WORD_STARTS = "#@$_,";

  private Characters() {}

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static boolean isQuote(int c) {
    return !quotesLike(c).isEmpty();
  }

  /// Returns the quotation marks that may close what `c` opens, empty if `c` is none.
  static String quotesLike(int c) {
    if (STRAIGHT.indexOf(c) >= 0) {
      return STRAIGHT;
    }
    if (CURLY.indexOf(c) >= 0) {
      return CURLY;
    }
    return ANGLED.indexOf(c) >= 0 ? ANGLED : "";
  }

  /// Whether `c` at a word's end or start is punctuation, not part of the word.
  static boolean isEdge(int c) {
    return EDGE.indexOf(c) >= 0 || isQuote(c);
  }

  /// Whether `c` alone is worth looking for: letters, digits, marks and symbols such as emoji.
  static boolean isSearchable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL ->
          false;
      default -> true;
    };
  }

  public static boolean holdsSearchable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isSearchable(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean holdsLetter(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetter(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word may start with `c` right after one of the marks `+ - =` and `title:`.
  static boolean startsWord(int c) {
    return isSearchable(c) || WORD_STARTS.indexOf(c) >= 0;
  }

  /// Returns `text` with a space for each control character and each broken surrogate.
  static String withoutControls(CharSequence text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      boolean broken = Character.getType(c) == Character.SURROGATE;
      clean.appendCodePoint(broken || isSpace(c) ? ' ' : c);
      i += Character.charCount(c);
    }
    return clean.toString();
  }
}
