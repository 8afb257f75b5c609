package graf.corpus.format.charset;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// Seven bits, in which escape sequences say what the next ones stand for.
final class Iso2022 {
  private static final int ESCAPE = 0x1b;

  private Iso2022() {}

  /// Returns the one whose sequences stand in `bytes`, null where none does.
  static @Nullable Charset of(byte[] bytes) {
    if (!Lines.isAscii(bytes)) {
      return null;
    }
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == ESCAPE) {
        var name = name(bytes, i + 1);
        if (name != null && Charset.isSupported(name)) {
          return Charset.forName(name);
        }
      }
    }
    return null;
  }

  private static @Nullable String name(byte[] bytes, int at) {
    char first = (char) bytes[at];
    char second = (char) bytes[at + 1];
    char third = at + 2 < bytes.length ? (char) bytes[at + 2] : ' ';
    if (first == '$' && second == ')') {
      return third == 'C' ? "ISO-2022-KR" : third == 'A' || third == 'G' ? "ISO-2022-CN" : null;
    }
    boolean japanese =
        (first == '$' && (second == '@' || second == 'B'))
            || (first == '$' && second == '(' && third == 'D')
            || (first == '(' && second == 'I');
    return japanese ? "x-windows-50221" : null;
  }
}
