package graf.corpus.format.text;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import java.io.IOException;
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
    try {
      var charset = matcher.find() ? Charset.forName(matcher.group(1)) : null;
      return charset == null || charset.name().startsWith("UTF-") ? null : charset;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
