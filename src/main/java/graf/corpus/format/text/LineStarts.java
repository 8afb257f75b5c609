package graf.corpus.format.text;

import java.util.Arrays;

/// The offsets at which the lines of a decoded source begin.
public final class LineStarts {
  private final int[] starts;
  private final int size;

  private LineStarts(int[] starts, int size) {
    this.starts = starts;
    this.size = size;
  }

  public static LineStarts of(CharSequence text) {
    var starts = new int[64];
    int size = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (size == starts.length) {
          starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = i + 1;
      }
    }
    return new LineStarts(starts, size);
  }

  public int count() {
    return size;
  }

  /// Returns the line, from 1, on which `offset` stands.
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// Returns where `line`, from 1, begins.
  public int start(int line) {
    return starts[line - 1];
  }

  /// Returns the offset behind `line`, its line break included; no offset is behind the last one.
  public int end(int line) {
    return line < size ? starts[line] : Integer.MAX_VALUE;
  }
}
