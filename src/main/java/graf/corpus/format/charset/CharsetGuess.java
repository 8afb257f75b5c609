package graf.corpus.format.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.txt.CharsetDetector;

/// The character set of bytes for which nobody names one, or a false one.
public final class CharsetGuess {
  /// A sample may begin and end within a character.
  private static final int MOST_BROKEN = 2;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private CharsetGuess() {}

  /// Returns the character set in which `bytes`, a text or a piece of one, are most likely written;
  /// the more bytes, the better the guess. Bytes that are UTF-8 are never taken for anything else.
  public static Charset of(byte[] bytes) {
    if (Utf8.isMostly(bytes)) {
      return StandardCharsets.UTF_8;
    }
    for (var match : new CharsetDetector().setText(bytes).detectAll()) {
      var charset = charset(match.getName());
      if (decodes(bytes, charset)) {
        return charset;
      }
    }
    return WINDOWS_1252;
  }

  /// The detector also names encodings in which some of the bytes stand for nothing.
  private static boolean decodes(byte[] sample, Charset charset) {
    var text = new String(sample, charset);
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isBroken(text.charAt(i))) {
        broken++;
      }
    }
    return broken <= MOST_BROKEN + sample.length / 500;
  }

  private static boolean isBroken(char c) {
    return c == '\ufffd' || (c >= 0x80 && c < 0xa0 && c != 0x85);
  }

  private static Charset charset(String name) {
    // What calls itself ISO-8859-1 is windows-1252 wherever the two differ (HTML Standard).
    if (name.equals("ISO-8859-1") || !Charset.isSupported(plain(name))) {
      return WINDOWS_1252;
    }
    return Charset.forName(plain(name));
  }

  /// Returns the name without the detector's remark on the direction of Hebrew.
  private static String plain(String name) {
    return name.equals("ISO-8859-8-I") ? "ISO-8859-8" : name;
  }
}
