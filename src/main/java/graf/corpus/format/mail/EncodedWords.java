package graf.corpus.format.mail;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The words of a header that are written in ASCII and stand for others (RFC 2047). Words in a row
/// are decoded as one: programs cut them within a character.
final class EncodedWords {
  private final String text;
  private final StringBuilder decoded = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Base64 of which the next word may have the rest: programs cut it anywhere.
  private final StringBuilder base64 = new StringBuilder();

  private String charset = "";

  private EncodedWords(String text) {
    this.text = text;
  }

  static String decode(String text) {
    return text.contains("=?") ? new EncodedWords(text).decoded() : text;
  }

  /// An encoded word: where it ends, and how its content is to be read.
  private record Word(String charset, boolean isBase64, String content, int end) {}

  private String decoded() {
    int plain = 0;
    int from = 0;
    for (int start = text.indexOf("=?"); start >= 0; start = text.indexOf("=?", from)) {
      var word = word(start);
      if (word == null) {
        from = start + 2;
        continue;
      }
      var between = text.substring(plain, start);
      if (!between.isBlank() || (bytes.size() == 0 && base64.isEmpty())) {
        flush();
        decoded.append(between);
      }
      take(word);
      plain = word.end();
      from = word.end();
    }
    flush();
    return decoded.append(text, plain, text.length()).toString();
  }

  private void take(Word word) {
    if (!word.charset().equalsIgnoreCase(charset)) {
      flush();
      charset = word.charset();
    }
    if (word.isBase64()) {
      base64.append(word.content());
      if (word.content().endsWith("=")) {
        flushBase64();
      }
    } else {
      flushBase64();
      bytes.writeBytes(quoted(word.content()));
    }
  }

  private void flushBase64() {
    if (!base64.isEmpty()) {
      bytes.writeBytes(base64(base64));
      base64.setLength(0);
    }
  }

  private void flush() {
    flushBase64();
    if (bytes.size() > 0) {
      decoded.append(MailCharset.decode(bytes.toByteArray(), charset));
      bytes.reset();
    }
  }

  private @Nullable Word word(int start) {
    int charsetEnd = text.indexOf('?', start + 2);
    if (charsetEnd < 0 || charsetEnd + 2 >= text.length() || text.charAt(charsetEnd + 2) != '?') {
      return null;
    }
    int end = text.indexOf("?=", charsetEnd + 3);
    if (end < 0) {
      return null;
    }
    var content = text.substring(charsetEnd + 3, end);
    var name = text.substring(start + 2, charsetEnd);
    return switch (text.charAt(charsetEnd + 1)) {
      case 'Q', 'q' -> new Word(name, false, content, end + 2);
      case 'B', 'b' -> new Word(name, true, content, end + 2);
      default -> null;
    };
  }

  private static byte[] quoted(String content) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int value = c == '=' && i + 2 < content.length() ? hex(content, i + 1) : -1;
      if (value >= 0) {
        out.write(value);
        i += 2;
      } else {
        out.write(c == '_' ? ' ' : c);
      }
    }
    return out.toByteArray();
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /// Digits that are none are passed over, as is the last where it alone makes no byte.
  private static byte[] base64(CharSequence content) {
    var digits = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if ((c < 0x80 && Character.isLetterOrDigit(c)) || c == '+' || c == '/') {
        digits.append(c);
      }
    }
    if (digits.length() % 4 == 1) {
      digits.setLength(digits.length() - 1);
    }
    return Base64.getDecoder().decode(digits.toString());
  }
}
