package graf.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Bytes written down in a test.
public final class MemoryBytes implements SourceBytes {
  private final byte[] bytes;

  public MemoryBytes(byte... bytes) {
    this.bytes = bytes.clone();
  }

  public static MemoryBytes of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  public static MemoryBytes of(String text, Charset charset) {
    return new MemoryBytes(text.getBytes(charset));
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long size() {
    return bytes.length;
  }
}
