package graf.analysis;

/// What a character is to whoever cuts a text into words.
enum WordCharacters {
  /// No part of a word.
  BETWEEN,
  LETTER,
  DIGIT,
  /// Belongs to the character before it.
  MARK,
  /// Of Chinese or Japanese: a word by itself.
  IDEOGRAPH,
  /// Of a script that puts no spaces between words, such as Thai.
  UNSPACED,
  /// An emoji or the like: a word by itself.
  PICTURE;

  private static final WordCharacters[] ASCII = new WordCharacters[128];

  static {
    for (int c = 0; c < 128; c++) {
      ASCII[c] = Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : BETWEEN;
    }
  }

  static WordCharacters of(int c) {
    if (c < 128) {
      return ASCII[c];
    }
    if (isCommonLetter(c)) {
      return LETTER;
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return IDEOGRAPH;
    }
    if (c < 0x0E00) {
      return ofType(c);
    }
    if (TextAnalyzer.isIdeograph(c)) {
      return isLetterOrMark(c) ? IDEOGRAPH : BETWEEN;
    }
    var type = ofType(c);
    return type == LETTER && isUnspaced(c) ? UNSPACED : type;
  }

  /// Knows most letters of most texts without a look at their properties.
  private static boolean isCommonLetter(int c) {
    return (c >= 0x00D8 && c <= 0x0233 && c != 0x00F7)
        || (c >= 0x0400 && c <= 0x0481)
        || (c >= 0x1E00 && c <= 0x1EFF)
        || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isLetterOrMark(int c) {
    var type = ofType(c);
    return type == LETTER || type == DIGIT;
  }

  private static WordCharacters ofType(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          MARK;
      default -> Character.isExtendedPictographic(c) || Character.isEmoji(c) ? PICTURE : BETWEEN;
    };
  }

  /// Thai, Lao, Burmese, Khmer and the scripts of their neighbours.
  static boolean isUnspaced(int c) {
    return (c >= 0x0E01 && c <= 0x0EDF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17DD)
        || (c >= 0x1950 && c <= 0x19DF)
        || (c >= 0x1A20 && c <= 0x1AAD)
        || (c >= 0xA9E0 && c <= 0xA9FE)
        || (c >= 0xAA60 && c <= 0xAADF);
  }
}
