package graf.index;

import java.io.IOException;
import java.io.Serial;

/// An index was written in a format that this version does not read.
public final class IncompatibleIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final boolean older;

  /// Says that `index` has the format `found` where this graf reads `expected`; the first number in
  /// a format is that of its schema, and grows.
  public IncompatibleIndexException(String index, String found, String expected) {
    super("the index at " + index + " has format " + found + ", this graf reads " + expected);
    older = number(found) <= number(expected);
  }

  /// Says whether the index comes from a graf before this one: it can be brought up to date.
  public boolean isOlder() {
    return older;
  }

  /// Returns the first number in `format`, that of the schema; 0 where it has none.
  private static int number(String format) {
    int start = 0;
    while (start < format.length() && !Character.isDigit(format.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < Math.min(format.length(), start + 9) && Character.isDigit(format.charAt(end))) {
      end++;
    }
    return end == start ? 0 : Integer.parseInt(format, start, end, 10);
  }
}
