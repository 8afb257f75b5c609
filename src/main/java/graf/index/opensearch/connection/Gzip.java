package graf.index.opensearch.connection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What is sent, compressed.
public final class Gzip {
  /// As HTTP calls it.
  static final String NAME = "gzip";

  private static final int BUFFER = 64 << 10;

  private Gzip() {}

  public static byte[] packed(ByteArrayOutputStream plain) throws IOException {
    var packed = new ByteArrayOutputStream(plain.size() / 4);
    try (var stream = new Fast(packed)) {
      plain.writeTo(stream);
    }
    return packed.toByteArray();
  }

  public static byte[] packed(byte[] plain) throws IOException {
    var copy = new ByteArrayOutputStream(plain.length);
    copy.writeBytes(plain);
    return packed(copy);
  }

  public static byte[] plain(byte[] packed) throws IOException {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
      return stream.readAllBytes();
    }
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream stream) throws IOException {
      super(stream, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
