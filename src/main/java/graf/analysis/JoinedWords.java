package graf.analysis;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that stand side by side and that some write as one: `e-mail`, `max_open_files`, `U.S.C.`,
/// `J. R. R.`, `1 250 000`, Persian words parted by a space of no width.
final class JoinedWords {
  /// Of more words, nobody writes them as one.
  private static final int MOST_WORDS = 6;

  private static final int MOST_LETTERS = 40;
  private static final int LONGEST_INITIAL = 3;
  private static final char NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  /// How the words of a run are held together.
  private enum Joint {
    NONE,
    HYPHEN,
    UNDERSCORE,
    DOT,
    SPACE
  }

  private final String language;
  private final StringBuilder letters = new StringBuilder();
  private final StringBuilder withUnderscores = new StringBuilder();
  private Joint joint = Joint.NONE;
  private int words;
  private int start;
  private int lastStart;
  private int end;
  private int shortest;
  private int longest;
  private int endedStart;
  private int endedEnd;
  private final List<String> ended = new ArrayList<>();
  private int lineStart = -1;
  private int lineEnd = -1;
  private @Nullable String lineWord;

  JoinedWords(String language) {
    this.language = language;
  }

  /// Begins with another text.
  void clear() {
    words = 0;
    end = -1;
    joint = Joint.NONE;
    lineEnd = -1;
    lineWord = null;
  }

  /// Takes the word at which `cutter` stands; returns whether words before it are one when joined.
  boolean endsBefore(WordCutter cutter) {
    boolean isWord =
        cutter.kind() == WordCharacters.LETTER || cutter.kind() == WordCharacters.DIGIT;
    var next = words == 0 || !isWord ? Joint.NONE : jointBefore(cutter);
    if (next != Joint.NONE && (words == 1 || next == joint)) {
      joint = next;
      add(cutter);
      return false;
    }
    boolean isEnded = ends();
    words = 0;
    joint = Joint.NONE;
    letters.setLength(0);
    withUnderscores.setLength(0);
    if (isWord) {
      start = cutter.start();
      shortest = Integer.MAX_VALUE;
      longest = 0;
      add(cutter);
    }
    return isEnded;
  }

  private void add(WordCutter cutter) {
    int length = cutter.end() - cutter.start();
    // Most words stand alone: the letters of the first are taken with the second.
    if (words == 1) {
      append(cutter.text(), start, end - start);
    }
    words++;
    lastStart = cutter.start();
    end = cutter.end();
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
    if (words > 1 && letters.length() <= MOST_LETTERS) {
      withUnderscores.append('_');
      append(cutter.text(), cutter.start(), length);
    }
  }

  private void append(char[] text, int from, int length) {
    letters.append(text, from, length);
    withUnderscores.append(text, from, length);
  }

  /// Whether the words so far are one when joined; {@link #words} then tells it.
  boolean ends() {
    boolean isOne =
        words > 1
            && words <= MOST_WORDS
            && letters.length() <= MOST_LETTERS
            && (joint != Joint.DOT || areInitials());
    if (isOne) {
      ended.clear();
      ended.add(letters.toString());
      if (joint == Joint.UNDERSCORE) {
        ended.add(withUnderscores.toString());
      }
      endedStart = start;
      endedEnd = end;
    }
    return isOne;
  }

  /// Returns the spellings of the words as one.
  List<String> words() {
    return ended;
  }

  int start() {
    return endedStart;
  }

  int end() {
    return endedEnd;
  }

  /// What else is parted by dots is the name of a machine or two sentences; but a dot also stands
  /// for that of Catalan.
  private boolean areInitials() {
    int second = withUnderscores.indexOf("_") + 1;
    boolean isCatalan =
        words == 2
            && isEl(withUnderscores.charAt(second - 2))
            && isEl(withUnderscores.charAt(second));
    return isCatalan || (shortest == 1 && longest <= LONGEST_INITIAL);
  }

  private static boolean isEl(char c) {
    return (c | 0x20) == 'l';
  }

  private Joint jointBefore(WordCutter cutter) {
    char[] text = cutter.text();
    int next = cutter.start();
    return switch (next - end) {
      case 1 -> jointOf(text, end, cutter);
      case 2 ->
          text[end] == '.'
                  && text[end + 1] == ' '
                  && isInitial(text, end - 1)
                  && isInitialWord(cutter)
              ? Joint.DOT
              : Joint.NONE;
      default -> Joint.NONE;
    };
  }

  private Joint jointOf(char[] text, int at, WordCutter cutter) {
    return switch (text[at]) {
      case '-', '\u2010', NON_JOINER, ZERO_WIDTH_SPACE -> Joint.HYPHEN;
      case '_' -> Joint.UNDERSCORE;
      case '&' ->
          longest <= LONGEST_INITIAL && cutter.end() - cutter.start() <= LONGEST_INITIAL
              ? Joint.HYPHEN
              : Joint.NONE;
      case '/' -> longest == 1 && cutter.end() - cutter.start() == 1 ? Joint.HYPHEN : Joint.NONE;
      case '.' ->
          Character.isLetter(text[at - 1]) && Character.isLetter(text[at + 1])
              ? Joint.DOT
              : Joint.NONE;
      case ' ', '\u00A0', '\u2009', '\u202F' ->
          isOneOverSpace(text, cutter) ? Joint.SPACE : Joint.NONE;
      default -> Joint.NONE;
    };
  }

  /// Thousands, and what Persian joins to a verb or noun.
  private boolean isOneOverSpace(char[] text, WordCutter cutter) {
    int length = cutter.end() - cutter.start();
    if (isNumber(text, cutter.start(), length)) {
      return length == 3
          && isNumber(text, lastStart, end - lastStart)
          && (words > 1 ? joint == Joint.SPACE : end - lastStart <= 3);
    }
    return language.equals("fa")
        && (isOneOf(text, lastStart, end - lastStart, "می", "نمی")
            || isOneOf(text, cutter.start(), length, "ها", "های", "هایی", "تر", "ترین"));
  }

  private static boolean isOneOf(char[] text, int from, int length, String... words) {
    for (String word : words) {
      if (word.length() == length && word.contentEquals(CharBuffer.wrap(text, from, length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (!Character.isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isInitial(char[] text, int at) {
    return shortest == 1 && longest == 1 && Character.isUpperCase(text[at]);
  }

  private static boolean isInitialWord(WordCutter cutter) {
    return cutter.end() - cutter.start() == 1
        && Character.isUpperCase(cutter.text()[cutter.start()])
        && cutter.end() < cutter.length()
        && cutter.text()[cutter.end()] == '.';
  }

  /// Returns the word of which the word at `cutter` is the first or the second half, cut at the end
  /// of a line; null where it is none.
  @Nullable String overLine(WordCutter cutter) {
    if (cutter.start() >= lineEnd) {
      lineWord = null;
    }
    if (lineWord != null && cutter.end() == lineEnd) {
      return lineWord;
    }
    int next = nextLine(cutter);
    if (next < 0) {
      return null;
    }
    lineStart = cutter.start();
    lineEnd = cutter.endOfWord(next);
    lineWord =
        new StringBuilder()
            .append(cutter.text(), lineStart, cutter.end() - lineStart)
            .append(cutter.text(), next, lineEnd - next)
            .toString();
    return lineWord;
  }

  int lineStart() {
    return lineStart;
  }

  int lineEnd() {
    return lineEnd;
  }

  /// Returns where the second half of a word begins whose first half ends at `cutter`, or -1.
  private static int nextLine(WordCutter cutter) {
    char[] text = cutter.text();
    int at = cutter.end();
    int length = cutter.length();
    if (at + 2 >= length
        || !(text[at] == '-' || text[at] == '\u2010')
        || !Character.isLetter(text[at - 1])) {
      return -1;
    }
    boolean isNextLine = false;
    for (at++; at < length && Character.isWhitespace(text[at]); at++) {
      isNextLine |= text[at] == '\n';
    }
    return isNextLine && at < length && Character.isLowerCase(text[at]) ? at : -1;
  }
}
