package graf.corpus.format.text;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.charset.CharsetGuess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The decoded text of a source, whole, and the encoding it was decoded from.
public record DecodedText(String text, String encoding) {
  private static final int HEAD = 8192;
  private static final int ESCAPE = 0x1B;
  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  public static DecodedText read(SourceBytes bytes) throws IOException, ExtractionException {
    var encoding = Encoding.of(bytes);
    return new DecodedText(encoding.read(bytes), encoding.name());
  }

  /// Reads a page that may declare its encoding; believed only where its bytes leave it open.
  public static DecodedText readDeclared(SourceBytes bytes)
      throws IOException, ExtractionException {
    var found = Encoding.of(bytes);
    var declared = found.mark() == 0 && isOpen(found.charset(), bytes) ? declared(bytes) : null;
    if (declared == null) {
      return new DecodedText(found.read(bytes), found.name());
    }
    return new DecodedText(new Encoding(declared, 0).read(bytes), declared.name());
  }

  /// Decodes a text that may come with the name of its encoding: believed where it is the name of
  /// one in which the bytes can be read, and not one that is put on everything.
  public static DecodedText of(byte[] bytes, @Nullable String declared) {
    var marked = Encoding.marked(bytes);
    if (marked != null) {
      var text = new String(bytes, marked.mark(), bytes.length - marked.mark(), marked.charset());
      return new DecodedText(text, marked.name());
    }
    var named = declared == null ? null : charset(declared);
    return named == null || !isBelieved(named, bytes)
        ? new DecodedText(CharsetGuess.decoded(bytes), CharsetGuess.of(bytes).name())
        : new DecodedText(new String(bytes, named), named.name());
  }

  private static boolean isBelieved(Charset named, byte[] bytes) {
    if (named.equals(StandardCharsets.US_ASCII) || named.equals(StandardCharsets.ISO_8859_1)) {
      return false;
    }
    try {
      named.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  // Bytes with NULs, or valid as UTF-8, are what they are, whatever they claim; but for those that
  // are all ASCII and hold escapes, by which ISO-2022 stands for all else.
  private static boolean isOpen(Charset found, SourceBytes bytes) throws IOException {
    return found.equals(StandardCharsets.UTF_8)
        ? isEscapedAscii(bytes)
        : !found.name().startsWith("UTF-");
  }

  private static boolean isEscapedAscii(SourceBytes bytes) throws IOException {
    boolean escapes = false;
    try (var in = bytes.open()) {
      byte[] buffer = new byte[HEAD];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] < 0) {
            return false;
          }
          escapes |= buffer[i] == ESCAPE;
        }
      }
    }
    return escapes;
  }

  private static @Nullable Charset declared(SourceBytes bytes) throws IOException {
    byte[] head;
    try (var in = bytes.open()) {
      head = in.readNBytes(HEAD);
    }
    var matcher = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    var charset = matcher.find() ? charset(matcher.group(1)) : null;
    return charset == null || charset.name().startsWith("UTF-") ? null : charset;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
