package graf.index.opensearch.connection;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;

/// The body of a request, as it is sent.
final class Content {
  /// Less fits a few packets as it is.
  private static final int WORTH_PACKING = 16 << 10;

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";
  private static final String PLAIN = "";

  static final Content NONE = new Content(new byte[0], JSON, PLAIN);

  private final byte[] bytes;
  private final String type;
  private final String encoding;

  /// @param encoding {@link Gzip#NAME} where it is compressed, else empty
  private Content(byte[] bytes, String type, String encoding) {
    this.bytes = bytes;
    this.type = type;
    this.encoding = encoding;
  }

  static Content json(byte[] json) throws IOException {
    return of(json, JSON);
  }

  static Content lines(byte[] lines) throws IOException {
    return of(lines, LINES);
  }

  static Content packedLines(byte[] packed) {
    return new Content(packed, LINES, Gzip.NAME);
  }

  private static Content of(byte[] plain, String type) throws IOException {
    return plain.length < WORTH_PACKING
        ? new Content(plain, type, PLAIN)
        : new Content(Gzip.packed(plain), type, Gzip.NAME);
  }

  boolean isPacked() {
    return !encoding.isEmpty();
  }

  String encoding() {
    return encoding;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Returns what the client sends; null for nothing.
  @Nullable Body body() {
    return bytes.length == 0 ? null : Body.from(bytes, type);
  }
}
