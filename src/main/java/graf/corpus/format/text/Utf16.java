package graf.corpus.format.text;

import graf.corpus.format.BinaryContent;
import graf.corpus.format.ExtractionException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// UTF-16 without a byte-order mark: the only text in which NUL bytes stand, those of its spaces
/// and line breaks at least, and all in the upper halves.
final class Utf16 {
  /// The least share of letters, digits, spaces and punctuation in a text.
  private static final double LEGIBLE = 0.95;

  private Utf16() {}

  static Encoding guess(byte[] head) throws ExtractionException {
    int even = 0;
    for (int i = 0; i < head.length; i += 2) {
      if (head[i] == 0) {
        even++;
      }
    }
    int odd = Controls.nulls(head) - even;
    var charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    // A stray U+0100 or the like has its NUL in the lower half.
    if (Math.min(even, odd) * 50 > Math.max(even, odd) || !legible(head, charset)) {
      throw BinaryContent.exception(head, "NUL bytes");
    }
    return new Encoding(charset, 0);
  }

  private static boolean legible(byte[] head, Charset charset) {
    var text = CharBuffer.allocate(head.length / 2 + 1);
    // The head may end between two halves of a pair: more could follow.
    if (charset.newDecoder().decode(ByteBuffer.wrap(head), text, false).isError()) {
      return false;
    }
    text.flip();
    int good = 0;
    for (int i = 0; i < text.length(); i++) {
      if (usual(text.charAt(i))) {
        good++;
      }
    }
    return good > 0 && good >= text.length() * LEGIBLE;
  }

  private static boolean usual(char c) {
    return Character.isDefined(c)
        && !Controls.is(c)
        && Character.getType(c) != Character.PRIVATE_USE;
  }
}
