package graf.analysis;

/// The words of a text, one after the other.
///
/// They are those of Unicode's rules (UAX #29), cut further at every dot, colon and underscore, so
/// that parts are found; apostrophes between letters and signs between digits stay in a word. Of
/// Chinese and Japanese each character is a word, of Thai and its neighbours each syllable.
final class WordCutter {
  /// A run of letters without end is no word.
  private static final int LONGEST = 255;

  private static final char JOINER = '\u200D';

  private char[] text = new char[0];
  private int length;
  private int start;
  private int end;
  private int runEnd;
  private WordCharacters kind = WordCharacters.BETWEEN;

  /// Begins with another text, which is in its normal form.
  void reset(String normal) {
    length = normal.length();
    if (text.length < length) {
      text = new char[Math.max(length, 2 * text.length)];
    }
    normal.getChars(0, length, text, 0);
    start = 0;
    end = 0;
    runEnd = 0;
  }

  /// Moves to the next word; false where there is none.
  boolean next() {
    start = end;
    while (start < length) {
      int c = codePoint(start);
      kind = WordCharacters.of(c);
      switch (kind) {
        case BETWEEN, MARK -> start += Character.charCount(c);
        case LETTER, DIGIT -> {
          end = endOfWord();
          return true;
        }
        case IDEOGRAPH -> {
          end = endOfMarks(start + Character.charCount(c));
          return true;
        }
        case UNSPACED -> {
          end = endOfSyllable();
          return true;
        }
        case PICTURE -> {
          end = endOfPicture(start + Character.charCount(c));
          return true;
        }
      }
    }
    end = length;
    return false;
  }

  char[] text() {
    return text;
  }

  /// Returns the length of the text, of which {@link #text} may hold more.
  int length() {
    return length;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// Returns what the word begins with: a letter or a digit where it is one of many characters.
  WordCharacters kind() {
    return kind;
  }

  private int codePoint(int at) {
    return text[at] < 128 ? text[at] : Character.codePointAt(text, at, length);
  }

  /// Returns the end of the letters, digits and signs between them that begin at `from`.
  int endOfWord(int from) {
    int at = from;
    int limit = Math.min(length, from + LONGEST);
    while (at < limit) {
      int c = codePoint(at);
      boolean isPart =
          switch (WordCharacters.of(c)) {
            case LETTER, DIGIT, MARK -> true;
            default -> at > from && at + 1 < length && isInside(at);
          };
      if (!isPart) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private int endOfWord() {
    return endOfWord(start);
  }

  private boolean isInside(int at) {
    char before = text[at - 1];
    char after = text[at + 1];
    return switch (text[at]) {
      case '.', ',', '\u2044', '\u066B', '\u066C' ->
          Character.isDigit(before) && Character.isDigit(after);
      case '\'', '\u2019' ->
          (isLetterOrMark(before) && Character.isLetter(codePoint(at + 1)))
              || (Character.isDigit(before) && Character.isDigit(after));
      case '"', '\u05F3', '\u05F4' -> isHebrew(before) && isHebrew(after);
      case '\u00B7' -> (before | 0x20) == 'l' && (after | 0x20) == 'l';
      default -> false;
    };
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetter(c)
        || Character.isLowSurrogate(c)
        || WordCharacters.of(c) == WordCharacters.MARK;
  }

  private static boolean isHebrew(char c) {
    return c >= 0x05D0 && c <= 0x05EA;
  }

  private int endOfMarks(int from) {
    int at = from;
    while (at < length && WordCharacters.of(codePoint(at)) == WordCharacters.MARK) {
      at += Character.charCount(codePoint(at));
    }
    return at;
  }

  private int endOfSyllable() {
    if (runEnd <= start) {
      runEnd = start;
      while (runEnd < length && isUnspaced(codePoint(runEnd))) {
        runEnd += Character.charCount(codePoint(runEnd));
      }
    }
    return Syllables.end(text, start, runEnd);
  }

  private static boolean isUnspaced(int c) {
    return switch (WordCharacters.of(c)) {
      case UNSPACED -> true;
      case MARK -> WordCharacters.isUnspaced(c);
      default -> false;
    };
  }

  private int endOfPicture(int from) {
    int at = endOfMarks(from);
    while (at < length) {
      int c = codePoint(at);
      boolean isJoined = c == JOINER && at + 1 < length && isPicture(codePoint(at + 1));
      boolean isFlag = at == start + 2 && isRegion(c) && isRegion(codePoint(start));
      if (!isJoined && !isFlag) {
        return at;
      }
      at += isJoined ? 1 : 0;
      at = endOfMarks(at + Character.charCount(codePoint(at)));
    }
    return at;
  }

  private static boolean isPicture(int c) {
    return WordCharacters.of(c) == WordCharacters.PICTURE;
  }

  private static boolean isRegion(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }
}
