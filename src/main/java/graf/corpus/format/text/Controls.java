package graf.corpus.format.text;

/// Counts what texts do not have and other files do.
final class Controls {
  /// The largest share of control characters in a text; escape sequences for colour come to less.
  static final double LIMIT = 0.05;

  private Controls() {}

  static int nulls(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (b == 0) {
        count++;
      }
    }
    return count;
  }

  /// Returns the share of control characters in `bytes` of an encoding that contains ASCII.
  static double share(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (is((char) (b & 0xff))) {
        count++;
      }
    }
    return bytes.length == 0 ? 0 : (double) count / bytes.length;
  }

  /// Says whether `c` is a control character other than white space, backspace and escape.
  static boolean is(char c) {
    return (c < ' ' && (c < '\b' || c > '\r') && c != 0x1b) || c == 0x7f;
  }
}
