package graf.index;

import java.io.IOException;
import java.io.Serial;

/// An index was written in a format that this version does not read.
public final class IncompatibleIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final boolean older;

  /// Says that `index` has the format `found` where this graf reads `expected`; formats begin with
  /// a number that grows.
  public IncompatibleIndexException(String index, String found, String expected) {
    super("the index at " + index + " has format " + found + ", this graf reads " + expected);
    older = number(found) <= number(expected);
  }

  /// Says whether the index comes from a graf before this one: it can be brought up to date.
  public boolean isOlder() {
    return older;
  }

  private static int number(String format) {
    int end = 0;
    while (end < Math.min(format.length(), 9) && Character.isDigit(format.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(format, 0, end, 10);
  }
}
