package graf.analysis;

import java.text.Normalizer;

/// How each character of a text is written in its normal form.
final class NormalCharacters {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';
  private static final char MIDDLE_DOT = '\u00B7';
  private static final char FRACTION_SLASH = '\u2044';

  /// Letters of the longest sign that a raised digit is read with: `mol`.
  private static final int LONGEST_UNIT = 3;

  private NormalCharacters() {}

  /// Whether `c` is in its normal form whatever stands beside it; not all that are need to be known
  /// here, but those of which most texts are made.
  static boolean isNormal(char c) {
    if (c < 0x80) {
      return c != '`';
    }
    if (c < 0x0250) {
      return c >= 0xC0 ? !isCompound(c) : isNormalSign(c);
    }
    if (c < 0x2010) {
      return isNormalLetter(c);
    }
    if (c < 0x2E80) {
      return c < 0x2022 ? c != 0x2011 && c != 0x2018 && c != 0x201B : isNormalSymbol(c);
    }
    return isNormalOfEastAsia(c);
  }

  private static boolean isNormalSign(char c) {
    return switch (c) {
      case '\u00A0', '§', '©', '«', '¬', '®', '°', '±', '¶', '·', '»', '¿', '¡', '£' -> true;
      default -> false;
    };
  }

  /// Money, arrows, lines and boxes.
  private static boolean isNormalSymbol(char c) {
    return (c >= 0x20A0 && c <= 0x20BF && c != '₨')
        || (c >= 0x2190 && c <= 0x2199)
        || (c >= 0x2500 && c <= 0x25FF);
  }

  private static boolean isCompound(char c) {
    return switch (c) {
      case 'Ĳ', 'ĳ', 'Ŀ', 'ŀ', 'ŉ', 'ſ' -> true;
      default -> (c >= 0x01C4 && c <= 0x01CC) || (c >= 0x01F1 && c <= 0x01F3);
    };
  }

  private static boolean isNormalLetter(char c) {
    return (c >= 0x0391 && c <= 0x03CE)
        || (c >= 0x0400 && c <= 0x0481)
        || (c >= 0x048A && c <= 0x052F)
        || (c >= 0x05D0 && c <= 0x05EA)
        || (c >= 0x0620 && c <= 0x064A)
        || (c >= 0x0660 && c <= 0x066C)
        || (c >= 0x0679 && c <= 0x06BF)
        || (c >= 0x0E01 && c <= 0x0E31)
        || (c >= 0x0E33 && c <= 0x0E4C)
        || (c >= 0x1EA0 && c <= 0x1EF9);
  }

  private static boolean isNormalOfEastAsia(char c) {
    return (c >= 0x3001 && c <= 0x3011)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3);
  }

  /// Returns the end of the letter that begins at `start`, with all its marks.
  static int endOfLetter(String source, int start) {
    int first = source.codePointAt(start);
    int end = start + Character.charCount(first);
    if (Character.isEmojiModifierBase(first) && end < source.length()) {
      int next = source.codePointAt(end);
      end += Character.isEmojiModifier(next) ? Character.charCount(next) : 0;
    }
    while (end < source.length() && isMark(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    return end;
  }

  private static boolean isMark(int c) {
    if (c < 0x0300) {
      return false;
    }
    boolean isOfHangul = (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB);
    boolean isOfKatakana = c == 0xFF9E || c == 0xFF9F;
    return isOfHangul
        || isOfKatakana
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  /// Appends the letter that stands from `start` to `end` in its normal form.
  static void append(String source, int start, int end, NormalText.Builder to) {
    char c = source.charAt(start);
    if (end == start + 1 && (isNormal(c) || isLetterOfItself(c))) {
      to.append(c, start, end);
    } else if (isInvisible(source.codePointAt(start))) {
      appendInvisible(source, start, end, to);
    } else if (isApostrophe(c)) {
      to.append(isBetweenLetters(source, start, end) ? '\'' : c, start, end);
    } else if (isDot(c)) {
      to.append(isBetweenEls(source, start, end) ? MIDDLE_DOT : c, start, end);
    } else if (c == '\u0E32' && to.last() == '\u0E4D') {
      to.replaceLast('\u0E33', end);
    } else if (c == '\u0EB2' && to.last() == '\u0ECD') {
      to.replaceLast('\u0EB3', end);
    } else if (isRaisedDigit(c)) {
      appendRaised(source, start, end, to);
    } else if (c == '™' || c == '℠' || c == '№' || (c >= 0xA8 && c <= 0xAF && c != 'ª')) {
      to.append(c, start, end);
    } else {
      appendComposed(source, start, end, to);
    }
  }

  /// Of Thai and Lao, whose dictionaries and syllables have them as one.
  private static boolean isLetterOfItself(char c) {
    return c == '\u0E33' || c == '\u0EB3' || c == '\u0EDC' || c == '\u0EDD';
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
  }

  /// A space without width parts words as a space does; what keeps letters from joining matters in
  /// the Arabic script alone, and what joins them in emoji.
  private static void appendInvisible(String source, int start, int end, NormalText.Builder to) {
    char c = source.charAt(start);
    boolean stays =
        switch (c) {
          case ZERO_WIDTH_SPACE -> true;
          case NON_JOINER ->
              isArabic(to.last()) && end < source.length() && isArabic(source.charAt(end));
          case JOINER -> end < source.length() && isPictureAt(source, end);
          default -> false;
        };
    if (stays) {
      to.append(c, start, start + 1);
    }
    if (c != SOFT_HYPHEN && end > start + Character.charCount(source.codePointAt(start))) {
      appendComposed(source, start + Character.charCount(source.codePointAt(start)), end, to);
    }
  }

  private static boolean isArabic(char c) {
    return c >= 0x0600 && c < 0x0780;
  }

  private static boolean isPictureAt(String source, int at) {
    int c = source.codePointAt(at);
    return c > 0x2000 && Character.isEmoji(c);
  }

  private static boolean isApostrophe(char c) {
    return switch (c) {
      case '`', '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', '‘', '‛', '′', '＇' -> true;
      default -> false;
    };
  }

  private static boolean isBetweenLetters(String source, int start, int end) {
    return start > 0
        && end < source.length()
        && Character.isLetter(source.codePointBefore(start))
        && Character.isLetter(source.codePointAt(end));
  }

  /// Whether `c` may stand for the dot of Catalan.
  private static boolean isDot(char c) {
    return switch (c) {
      case '\u00B7', '\u0387', '\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB' -> true;
      default -> false;
    };
  }

  private static boolean isBetweenEls(String source, int start, int end) {
    return start > 0
        && end < source.length()
        && (source.charAt(start - 1) | 0x20) == 'l'
        && (source.charAt(end) | 0x20) == 'l';
  }

  private static void appendComposed(String source, int start, int end, NormalText.Builder to) {
    int first = source.codePointAt(start);
    var form = isLetterOfItself(source.charAt(start)) ? Normalizer.Form.NFC : Normalizer.Form.NFKC;
    var composed =
        isFilled(first)
            ? withoutFill(first)
            : Normalizer.normalize(withoutStyle(source, start, end), form);
    boolean isWord = composed.indexOf(FRACTION_SLASH) > 0 || isEnclosed(first);
    if (isWord) {
      to.append(' ', start, start);
    }
    to.append(composed, start, end);
    if (isWord) {
      to.append(' ', end, end);
    }
  }

  /// Whether `c` is a number or letter in a circle, which is no part of the word beside it.
  private static boolean isEnclosed(int c) {
    return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x1F100 && c <= 0x1F16F) || isFilled(c);
  }

  /// Whether `c` is a number or letter in a circle or square for which Unicode names no plain form.
  private static boolean isFilled(int c) {
    return (c >= 0x24EB && c <= 0x24FF)
        || (c >= 0x2776 && c <= 0x2793)
        || (c >= 0x1F150 && c <= 0x1F169)
        || (c >= 0x1F170 && c <= 0x1F189);
  }

  private static String withoutFill(int c) {
    if (c >= 0x1F150) {
      return Character.toString('A' + (c - 0x1F150) % 0x20);
    }
    if (c == 0x24FF) {
      return "0";
    }
    return Integer.toString(
        c >= 0x2776 ? (c - 0x2776) % 10 + 1 : c >= 0x24F5 ? c - 0x24F5 + 1 : c - 0x24EB + 11);
  }

  /// Leaves out what changes the look of a character and not what it is: how an emoji is drawn, the
  /// colour of its skin, which shape of a Chinese character is meant.
  private static String withoutStyle(String source, int start, int end) {
    var letters = new StringBuilder(end - start);
    int length;
    for (int i = start; i < end; i += length) {
      int c = source.codePointAt(i);
      length = Character.charCount(c);
      boolean isStyle =
          (c >= 0xFE00 && c <= 0xFE0F)
              || (c >= 0xE0100 && c <= 0xE01EF)
              || c == 0x034F
              || (i > start && Character.isEmojiModifier(c));
      if (!isStyle) {
        letters.appendCodePoint(c);
      }
    }
    return letters.toString();
  }

  private static boolean isRaisedDigit(int c) {
    return c == '²' || c == '³' || c == '¹' || c == '⁰' || (c >= '⁴' && c <= '⁹');
  }

  /// Behind a word or a sentence, it is the mark of a note; behind the sign of a unit or an
  /// element, part of that.
  private static void appendRaised(String source, int start, int end, NormalText.Builder to) {
    int before = start == 0 ? ' ' : source.codePointBefore(start);
    if (isNote(before, to)) {
      return;
    }
    if (Character.isDigit(before)) {
      to.append(' ', start, start);
    }
    to.append(lowered(source.charAt(start)), start, end);
  }

  private static boolean isNote(int before, NormalText.Builder to) {
    if (isRaisedDigit(before)) {
      return !Character.isDigit(to.last());
    }
    return Character.isLetter(before)
        ? to.endsInLetters(LONGEST_UNIT + 1)
        : !Character.isDigit(before) && !Character.isWhitespace(before);
  }

  private static char lowered(char digit) {
    return switch (digit) {
      case '¹' -> '1';
      case '²' -> '2';
      case '³' -> '3';
      default -> (char) ('0' + digit - '⁰');
    };
  }
}
