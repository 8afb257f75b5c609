package graf.query.read;

/// Where the pieces of a query text end.
///
/// @param text without control characters, its only space ` `
record QueryText(String text) {
  private static final int HIGHEST = 1000;
  private static final String AFTER_WORD = "),;:!.?'’";

  boolean isInside(int position) {
    return position < text.length();
  }

  boolean isAt(int position, char c) {
    return isInside(position) && text.charAt(position) == c;
  }

  /// Returns the end of the run of characters without spaces; the quotation in `foo:"a b"` ends it.
  int chunkEnd(int start) {
    int end = start;
    while (isInside(end) && text.charAt(end) != ' ') {
      if (end > start && text.charAt(end - 1) == ':' && Characters.isQuote(text.charAt(end))) {
        break;
      }
      end++;
    }
    return end;
  }

  /// Returns the end of the word at `start`: its chunk without closing brackets that are not its
  /// own, as in `(see main())`.
  int wordEnd(int start) {
    int chunkEnd = chunkEnd(start);
    int tail = chunkEnd;
    while (tail > start && isAfterWord(text.charAt(tail - 1))) {
      tail--;
    }
    int open = 0;
    for (int i = start; i < chunkEnd; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')' && --open < 0) {
        if (i >= tail) {
          return i;
        }
        open = 0;
      }
    }
    return chunkEnd;
  }

  private static boolean isAfterWord(char c) {
    return AFTER_WORD.indexOf(c) >= 0 || Characters.isQuote(c);
  }

  /// Returns where the quotation that opens at `open` ends: at the next mark of its like, else of
  /// any; -1 if it never does.
  int closingQuote(int open) {
    String like = Characters.quotesLike(text.charAt(open));
    int any = -1;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (like.indexOf(c) >= 0) {
        return i;
      }
      if (any < 0 && Characters.isQuote(c)) {
        any = i;
      }
    }
    return any;
  }

  /// Returns where the slash stands that ends a regular expression and its run of characters, -1 if
  /// another slash comes before it, as in a path.
  int regexpEnd(int start) {
    for (int i = start; isInside(i) && text.charAt(i) != ' '; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '/') {
        boolean isLast = !isInside(i + 1) || " )".indexOf(text.charAt(i + 1)) >= 0;
        return i > start && isLast ? i : -1;
      }
    }
    return -1;
  }

  int digitsEnd(int start) {
    int end = start;
    while (isInside(end) && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /// Returns the number in a range of digits, at most 1,000, or `otherwise` where there is none.
  int number(int start, int end, int otherwise) {
    if (start == end) {
      return otherwise;
    }
    return end - start > 4 ? HIGHEST : Math.min(HIGHEST, Integer.parseInt(text, start, end, 10));
  }

  /// Whether a word may start here, right after a mark.
  boolean startsWord(int start) {
    if (!isInside(start)) {
      return false;
    }
    boolean isDotted = text.charAt(start) == '.' && isInside(start + 1);
    return Characters.startsWord(text.codePointAt(isDotted ? start + 1 : start));
  }

  /// Whether anything may start here that a mark can belong to.
  boolean startsUnit(int start) {
    return isInside(start)
        && ("(=/".indexOf(text.charAt(start)) >= 0
            || Characters.isQuote(text.charAt(start))
            || startsWord(start));
  }

  /// Whether the chunk at `start` is a number, such as the 5 of -5 or of +49-30.
  boolean isNumber(int start) {
    return isInside(start)
        && Character.isDigit(text.codePointAt(start))
        && !Characters.holdsLetter(text.substring(start, chunkEnd(start)));
  }

  /// Returns the words between two quotation marks, with one space between each two.
  String quoted(int start, int end) {
    var words = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Characters.isQuote(c)) {
        words.append(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().stripTrailing();
  }
}
