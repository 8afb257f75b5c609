package graf.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of a stream, kept to be read again: few in memory, many in a temporary file.
public final class SpooledBytes implements SourceBytes, Closeable {
  /// Up to this many bytes are kept in memory.
  public static final int IN_MEMORY = 16 << 20;

  private final byte[] head;
  private final @Nullable Path file;
  private final long size;

  private SpooledBytes(byte[] head, @Nullable Path file, long size) {
    this.head = head;
    this.file = file;
    this.size = size;
  }

  /// Reads `in` to its end.
  public static SpooledBytes of(InputStream in) throws IOException {
    return of(in, IN_MEMORY);
  }

  /// Reads `in` to its end, and keeps less than `inMemory` bytes in memory.
  public static SpooledBytes of(InputStream in, int inMemory) throws IOException {
    byte[] head = in.readNBytes(inMemory);
    if (head.length < inMemory) {
      return new SpooledBytes(head, null, head.length);
    }
    var file = Files.createTempFile("graf", null);
    try (var out = Files.newOutputStream(file)) {
      out.write(head);
      return new SpooledBytes(new byte[0], file, head.length + in.transferTo(out));
    } catch (IOException | RuntimeException e) {
      Files.delete(file);
      throw e;
    }
  }

  public boolean isInMemory() {
    return file == null;
  }

  @Override
  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(head) : Files.newInputStream(file);
  }

  @Override
  public SeekableByteChannel openChannel() throws IOException {
    return file == null ? SeekableBytes.inMemory(head) : Files.newByteChannel(file);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
