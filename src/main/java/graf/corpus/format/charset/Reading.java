package graf.corpus.format.charset;

/// How unlikely a text is in a language, if that is what some bytes say.
final class Reading {
  /// Of what no text has, such as a control character of the second range.
  private static final double NEVER = 25;

  private static final double HARDLY = 12;

  /// Of letters of two scripts in one word, and of a sign between two letters: a whole text of one
  /// language's words costs as much, letter by letter, as it does in another's.
  private static final double MIXED = 30;

  /// Of a letter of ASCII in a language that is not written with them.
  private static final double GUEST = 5;

  /// Of a capital within a word of small letters.
  private static final double HUMP = 10;

  private static final double CAPITAL = 1;

  /// Where mainframes have these, other countries' have letters.
  private static final String SIGNS = "{}[]~|\\^`@#$!";

  private static final String QUOTES = "“”„‚‘’«»‹›";
  private static final String COMMON = "–—…•·°§©®™€£¥½¼¾²³¹×±№¿¡ªºµ\u00a0´";

  private final String text;

  Reading(String text) {
    this.text = text;
  }

  /// Returns how many characters are of those that no text has.
  int impossible() {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isImpossible(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /// Returns the cost of all that is no letter, in any language.
  double marks() {
    double cost = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !isLetter(c)) {
        cost += mark(c, i);
      } else if (SIGNS.indexOf(c) >= 0 && isInside(i)) {
        cost += HARDLY;
      }
    }
    return cost;
  }

  /// Returns the cost of the letters as a text in the language of `groups`; more than `limit` where
  /// it is more than that.
  double letters(LetterCounts groups, boolean latin, double limit) {
    double cost = 0;
    char before = ' ';
    char last = ' ';
    for (int i = 0; i < text.length() && cost <= limit; i++) {
      char c = text.charAt(i);
      char next = isLetter(c) ? LetterCounts.lower(c) : ' ';
      if (next != ' ') {
        boolean guest = !latin && c < 0x80;
        cost += guest ? GUEST : groups.cost(before, last, next);
        cost += !latin && last != ' ' && guest != last < 0x80 ? MIXED : 0;
        cost += c >= 0x80 ? capital(c, i) : 0;
      } else if (last != ' ') {
        cost += groups.cost(before, last, ' ');
      }
      before = next == ' ' ? ' ' : last;
      last = next;
    }
    return cost;
  }

  private double capital(char c, int at) {
    if (!Character.isUpperCase(c)) {
      return 0;
    }
    return at > 0 && Character.isLowerCase(text.charAt(at - 1)) ? HUMP : CAPITAL;
  }

  private double mark(char c, int at) {
    if (isImpossible(c)) {
      return NEVER;
    }
    if (c == '’' || c == '—' || c == '–' || c == '·') {
      return 4;
    }
    if (QUOTES.indexOf(c) >= 0 || COMMON.indexOf(c) >= 0) {
      return isInside(at) ? MIXED : 5;
    }
    if (c >= 0x2500 && c < 0x25a0) {
      return isBehindLetter(at) || isBeforeLetter(at) ? HARDLY : 4;
    }
    if ((c >= 0x3000 && c < 0x3040) || (c >= 0xff00 && c < 0xff60)) {
      return 4;
    }
    return isInside(at) ? MIXED : HARDLY;
  }

  private boolean isInside(int at) {
    return isBehindLetter(at) && isBeforeLetter(at);
  }

  private boolean isBeforeLetter(int at) {
    return at + 1 < text.length() && isLetter(text.charAt(at + 1));
  }

  private boolean isBehindLetter(int at) {
    return at > 0 && isLetter(text.charAt(at - 1));
  }

  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    // Single letters that Latin texts use as signs.
    if (c == 'ª' || c == 'º' || c == 'µ') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isImpossible(char c) {
    return c == '\ufffd'
        || (c >= 0x80 && c < 0xa0 && c != 0x85)
        || (c < ' ' && (c < '\b' || c > '\r') && c != 0x1b && c != 0x1a)
        || (c >= 0x80
            && (!Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE));
  }
}
