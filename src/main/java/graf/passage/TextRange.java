package graf.passage;

/// A half-open range of UTF-16 offsets: `start` is inside, `end` is not.
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a range: [" + start + ", " + end + ")");
    }
  }

  /// Returns this range moved by `distance` code units.
  public TextRange plus(int distance) {
    return new TextRange(start + distance, end + distance);
  }
}
