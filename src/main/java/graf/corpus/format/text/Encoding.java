package graf.corpus.format.text;

import graf.corpus.format.BinaryContent;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.charset.CharsetGuess;
import graf.corpus.format.charset.MixedLines;
import graf.corpus.format.charset.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How the bytes of a text stand for characters.
///
/// A byte-order mark settles it; then NUL bytes, which hardly any text has but UTF-16 and UTF-32;
/// then UTF-8, which other encodings do not happen to be valid in. Only what is left is guessed.
///
/// @param mark how many bytes the byte-order mark takes up
/// @param strays the character set of those lines that are not in `charset`; null where all are
public record Encoding(Charset charset, int mark, @Nullable Charset strays) {
  private static final int HEAD = 1 << 16;

  Encoding(Charset charset, int mark) {
    this(charset, mark, null);
  }

  /// Finds the encoding of `bytes`; an {@link ExtractionException} says that they are no text.
  public static Encoding of(SourceBytes bytes) throws IOException, ExtractionException {
    byte[] head = head(bytes, 0, HEAD);
    var marked = marked(head);
    if (marked != null) {
      return marked;
    }
    var controlled = CharsetGuess.ofControlled(head);
    if (controlled != null) {
      return new Encoding(controlled, 0);
    }
    var found = Controls.foundIn(head);
    // A picture without compression may hold no more NUL bytes than a damaged text.
    if (found != null && (!Controls.isDamagedText(head) || BinaryContent.isMedia(head))) {
      throw BinaryContent.exception(head, found);
    }
    long malformed = Utf8.malformedAt(bytes);
    if (malformed < 0) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    if (BinaryContent.isMedia(head)) {
      throw BinaryContent.exception(head, "no letters");
    }
    return guess(bytes, malformed);
  }

  public String name() {
    return charset.name();
  }

  /// Opens the characters, without the byte-order mark; what cannot be decoded reads as U+FFFD.
  /// Whoever opens it closes it.
  public Reader open(SourceBytes bytes) throws IOException {
    InputStream in = bytes.open();
    in.skipNBytes(mark);
    return strays == null ? new InputStreamReader(in, charset) : new MixedLines(in, strays);
  }

  /// Returns all the characters, without the byte-order mark.
  String read(SourceBytes bytes) throws IOException {
    if (strays == null) {
      try (var in = bytes.open()) {
        in.skipNBytes(mark);
        return new String(in.readAllBytes(), charset);
      }
    }
    try (var reader = open(bytes)) {
      var text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  /// Returns what a byte-order mark at the start of `head` says, null where there is none.
  static @Nullable Encoding marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return new Encoding(Charset.forName("UTF-32BE"), 4);
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
    long from = Math.max(0, malformed - HEAD / 4);
    byte[] sample = wholeLines(head(bytes, from, HEAD), from > 0);
    var charset = CharsetGuess.of(sample);
    return new Encoding(
        charset, 0, charset.equals(StandardCharsets.UTF_8) ? CharsetGuess.ofStrays(sample) : null);
  }

  /// Returns `sample` without the pieces of lines that it begins and ends with.
  private static byte[] wholeLines(byte[] sample, boolean cutInFront) {
    int start = 0;
    while (cutInFront && start < HEAD / 4 && sample[start] != '\n') {
      start++;
    }
    int end = sample.length;
    while (sample.length == HEAD && end > HEAD / 2 && sample[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOfRange(
        sample, start == HEAD / 4 ? 0 : start, end == HEAD / 2 ? sample.length : end);
  }

  private static byte[] head(SourceBytes bytes, long from, int length) throws IOException {
    try (var in = bytes.open()) {
      in.skipNBytes(from);
      return in.readNBytes(length);
    }
  }
}
