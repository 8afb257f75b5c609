package graf.corpus.format.text;

import graf.corpus.format.BinaryContent;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.charset.CharsetGuess;
import graf.corpus.format.charset.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How the bytes of a text stand for characters.
///
/// A byte-order mark settles it; then NUL bytes, which only UTF-16 has; then UTF-8, which other
/// encodings do not happen to be valid in. Only what is left is guessed.
///
/// @param mark how many bytes the byte-order mark takes up
public record Encoding(Charset charset, int mark) {
  private static final int HEAD = 1 << 16;
  private static final int SAMPLE = 4096;

  /// Finds the encoding of `bytes`; an {@link ExtractionException} says that they are no text.
  public static Encoding of(SourceBytes bytes) throws IOException, ExtractionException {
    byte[] head = head(bytes, 0, HEAD);
    var marked = marked(head);
    if (marked != null) {
      return marked;
    }
    if (Controls.nulls(head) > 0) {
      return Utf16.guess(head);
    }
    if (Controls.share(head) > Controls.LIMIT) {
      throw BinaryContent.exception(head, "control characters");
    }
    long malformed = Utf8.malformedAt(bytes);
    return malformed < 0 ? new Encoding(StandardCharsets.UTF_8, 0) : guess(bytes, malformed);
  }

  public String name() {
    return charset.name();
  }

  /// Opens the characters, without the byte-order mark; what cannot be decoded reads as U+FFFD.
  /// Whoever opens it closes it.
  public Reader open(SourceBytes bytes) throws IOException {
    InputStream in = bytes.open();
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }

  /// Returns all the characters, without the byte-order mark.
  String read(SourceBytes bytes) throws IOException {
    try (var in = bytes.open()) {
      in.skipNBytes(mark);
      return new String(in.readAllBytes(), charset);
    }
  }

  private static @Nullable Encoding marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(StandardCharsets.UTF_32LE, 4);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return starts(head, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Guesses from the bytes around the first ones that are not UTF-8: a long stretch of ASCII in
  /// front of them says nothing.
  private static Encoding guess(SourceBytes bytes, long malformed) throws IOException {
    byte[] sample = head(bytes, Math.max(0, malformed - SAMPLE / 4), SAMPLE);
    return new Encoding(CharsetGuess.of(sample), 0);
  }

  private static byte[] head(SourceBytes bytes, long from, int length) throws IOException {
    try (var in = bytes.open()) {
      in.skipNBytes(from);
      return in.readNBytes(length);
    }
  }
}
