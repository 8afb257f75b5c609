package graf.index;

/// A share of the sources of an index, which a process of its own writes: each source is of one
/// part, whatever machine asks.
///
/// @param number from 1
/// @param of how many there are
public record Part(int number, int of) {
  /// All sources of an index that is written by one process at a time.
  public static final Part WHOLE = new Part(1, 1);

  /// More would wait for each other.
  public static final int MOST = 256;

  public Part {
    if (number < 1 || number > of || of > MOST) {
      throw new IllegalArgumentException("no part: " + number + "/" + of);
    }
  }

  /// Whether it is all there is.
  public boolean isWhole() {
    return of == 1;
  }

  /// Whether `source` is one of its sources.
  public boolean has(String source) {
    return of == 1 || numberOf(source, of) == number;
  }

  /// Returns the number of the part that has `source` where there are so many.
  public static int numberOf(String source, int of) {
    long hash = 0xCBF2_9CE4_8422_2325L;
    for (int i = 0; i < source.length(); i++) {
      hash = (hash ^ source.charAt(i)) * 0x100_0000_01B3L;
    }
    // Names that differ in a digit at their end must not go to neighbouring parts in turn.
    hash = (hash ^ (hash >>> 32)) * 0xBF58_476D_1CE4_E5B9L;
    return 1 + (int) Long.remainderUnsigned(hash ^ (hash >>> 31), of);
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
