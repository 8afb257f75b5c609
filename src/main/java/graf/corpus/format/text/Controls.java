package graf.corpus.format.text;

import org.jspecify.annotations.Nullable;

/// Counts what texts do not have and other files do.
final class Controls {
  /// The largest share of control characters in a text; escape sequences for colour come to less.
  private static final double LIMIT = 0.05;

  /// The same in a text with gaps of NUL bytes, where no other control character is to be expected.
  private static final double LIMIT_BESIDE_GAPS = 0.005;

  private static final int FREE_GAPS = 3;

  /// There is one further gap in so many bytes of text at most.
  private static final int BYTES_A_GAP = 100;

  private Controls() {}

  /// Returns what shows that `bytes` are no text of an encoding that contains ASCII, null where
  /// nothing does.
  static @Nullable String foundIn(byte[] bytes) {
    int nuls = nuls(bytes);
    if (nuls > 0) {
      return "NUL bytes";
    }
    return controls(bytes) > LIMIT * bytes.length ? "control characters" : null;
  }

  /// Says whether `bytes` are a text but for a few gaps that are filled with NUL bytes, as a log
  /// has where the machine stopped.
  static boolean isDamagedText(byte[] bytes) {
    int nuls = nuls(bytes);
    int text = bytes.length - nuls;
    return nuls > 0
        && gaps(bytes) <= FREE_GAPS + text / BYTES_A_GAP
        && text >= nuls / 10
        && controls(bytes) - nuls <= LIMIT_BESIDE_GAPS * text
        && words(bytes) * 2 > text;
  }

  private static int nuls(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (b == 0) {
        count++;
      }
    }
    return count;
  }

  /// Returns how many runs of NUL bytes there are.
  private static int gaps(byte[] bytes) {
    int count = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0 && (i == 0 || bytes[i - 1] != 0)) {
        count++;
      }
    }
    return count;
  }

  private static int controls(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (is((char) (b & 0xff))) {
        count++;
      }
    }
    return count;
  }

  /// Returns how many bytes stand for letters, digits and the spaces between them, or for what is
  /// not ASCII.
  private static int words(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (b < 0 || b == ' ' || Character.isLetterOrDigit(b)) {
        count++;
      }
    }
    return count;
  }

  /// Says whether `c` is a control character other than white space, backspace and escape.
  static boolean is(char c) {
    return (c < ' ' && (c < '\b' || c > '\r') && c != 0x1b) || c == 0x7f;
  }
}
