package graf.corpus.format.charset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of a text that is not decoded yet.
final class Lines {
  private Lines() {}

  /// Returns them with their line breaks.
  static List<byte[]> of(byte[] text) {
    var lines = new ArrayList<byte[]>();
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' || i + 1 == text.length) {
        lines.add(Arrays.copyOfRange(text, start, i + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  static boolean isAscii(byte[] line) {
    for (byte b : line) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
