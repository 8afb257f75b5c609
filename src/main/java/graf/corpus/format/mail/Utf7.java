package graf.corpus.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// UTF-7 (RFC 2152), which old mail programs write and Java does not read.
final class Utf7 {
  private Utf7() {}

  static String decode(byte[] bytes) {
    var coded = new String(bytes, StandardCharsets.ISO_8859_1);
    var text = new StringBuilder();
    int i = 0;
    while (i < coded.length()) {
      char c = coded.charAt(i);
      if (c != '+') {
        text.append(c);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < coded.length() && isBase64(coded.charAt(end))) {
        end++;
      }
      text.append(end == i + 1 ? "+" : shifted(coded.substring(i + 1, end)));
      i = end < coded.length() && coded.charAt(end) == '-' ? end + 1 : end;
    }
    return text.toString();
  }

  private static String shifted(String base64) {
    // A last digit that alone makes no byte is padding.
    var whole = base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
    byte[] bytes = Base64.getDecoder().decode(whole);
    return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
  }

  private static boolean isBase64(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
