package graf.corpus.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The numbers of a line, and what is between them.
///
/// @param rest the line with a sign for each number
record NumberedLine(String rest, List<Long> numbers) {
  static final int ALL_SAME = -1;
  static final int NONE = -2;

  private static final int MOST_DIGITS = 9;
  private static final String ROMAN_LETTERS = "ivxlc";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100};

  static NumberedLine of(String line) {
    long roman = roman(line);
    if (roman > 0) {
      return new NumberedLine("#i", List.of(roman));
    }
    var rest = new StringBuilder();
    var numbers = new ArrayList<Long>();
    int at = 0;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && Character.isDigit(line.charAt(end))) {
        end++;
      }
      if (end > at && end - at <= MOST_DIGITS) {
        numbers.add(Long.parseLong(line.substring(at, end)));
        rest.append('#');
        at = end;
      } else {
        rest.append(line.charAt(at++));
      }
    }
    return new NumberedLine(rest.toString(), numbers);
  }

  int count() {
    return numbers.size();
  }

  long value(int column) {
    return numbers.get(column);
  }

  /// Says whether it is a number and no word.
  boolean isBare() {
    return rest.equals("#i") || (count() > 0 && rest.chars().noneMatch(Character::isLetter));
  }

  /// Says whether it says more than which page this is: two words of some length.
  boolean saysMore() {
    int words = 0;
    int length = 0;
    for (int i = 0; i <= rest.length(); i++) {
      if (i < rest.length() && Character.isLetter(rest.charAt(i))) {
        length++;
      } else {
        words += length > 3 ? 1 : 0;
        length = 0;
      }
    }
    return words > 1 || (words > 0 && numbers.isEmpty());
  }

  /// Returns the value of a line that is a Roman number in small letters, 0 of any other.
  private static long roman(String line) {
    var text = line.toLowerCase(Locale.ROOT);
    if (!text.equals(line) || line.isEmpty() || line.length() > MOST_DIGITS) {
      return 0;
    }
    long value = 0;
    int before = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      int at = ROMAN_LETTERS.indexOf(text.charAt(i));
      if (at < 0) {
        return 0;
      }
      int own = ROMAN_VALUES[at];
      value += own > before ? own - 2L * before : own;
      before = own;
    }
    return value;
  }
}
