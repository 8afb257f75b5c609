package graf.corpus.format.charset;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// UTF-16 and UTF-32 without a byte-order mark. Bytes of control characters give them away, which
/// no other text has: the NULs of their spaces and line breaks at least.
final class WideText {
  private static final char ESCAPE = 0x1b;

  /// The least share of letters, digits, spaces and punctuation in a text.
  private static final double LEGIBLE = 0.97;

  /// The least share of its letters that are of the most frequent of its scripts. Bytes that are no
  /// characters are of a dozen.
  private static final double ONE_SCRIPT = 0.7;

  private WideText() {}

  /// Returns the one that `bytes` are written in; null where they are in neither.
  static @Nullable Charset of(byte[] bytes) {
    if (!hasControls(bytes) || isPlain(bytes)) {
      return null;
    }
    Charset best = null;
    double most = 0;
    for (var charset :
        List.of(
            StandardCharsets.UTF_32LE,
            StandardCharsets.UTF_32BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      double legible = legible(bytes, charset);
      if (legible > most) {
        most = legible;
        best = charset;
      }
    }
    return best;
  }

  private static boolean hasControls(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && !isUsual((char) b)) {
        return true;
      }
    }
    return false;
  }

  /// Says whether `bytes` are ASCII but for a few: a log with a gap where the machine stopped.
  private static boolean isPlain(byte[] bytes) {
    int nuls = 0;
    int ascii = 0;
    for (byte b : bytes) {
      nuls += b == 0 ? 1 : 0;
      ascii += b > 0 && b != 0x7f && isUsual((char) b) ? 1 : 0;
    }
    return nuls * 20 < bytes.length && ascii * 10 > (bytes.length - nuls) * 9;
  }

  /// Returns how much of a text `bytes` are, from 0 to 1.
  private static double legible(byte[] bytes, Charset charset) {
    var text = CharBuffer.allocate(bytes.length / 2 + 2);
    // They may end between two halves of a pair: more could follow.
    if (charset.newDecoder().decode(ByteBuffer.wrap(bytes), text, false).isError()) {
      return 0;
    }
    text.flip();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return 0;
    }
    var scripts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    int usual = 0;
    int letters = 0;
    int ascii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      usual += isUsual(c) ? 1 : 0;
      if (Character.isLetter(c)) {
        letters++;
        ascii += c < 0x80 ? 1 : 0;
        scripts.merge(script(c), 1, Integer::sum);
      }
    }
    // The low numbers that count things are Latin letters with marks, if they are any.
    if (scripts.getOrDefault(UnicodeScript.LATIN, 0) - ascii > ascii) {
      return 0;
    }
    int main = scripts.values().stream().mapToInt(count -> count).max().orElse(0);
    return usual < LEGIBLE * text.length() || main < ONE_SCRIPT * letters
        ? 0
        : (double) usual / text.length() * (letters == 0 ? 1 : (double) main / letters);
  }

  /// Japanese mixes its scripts.
  private static UnicodeScript script(char c) {
    var script = UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
      default -> script;
    };
  }

  private static boolean isUsual(char c) {
    return Character.isDefined(c)
        && (c >= ' ' || (c >= '\t' && c <= '\r') || c == ESCAPE)
        && (c < 0x7f || c >= 0xa0)
        && Character.getType(c) != Character.PRIVATE_USE;
  }
}
