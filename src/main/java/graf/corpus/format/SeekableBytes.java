package graf.corpus.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Bytes that are read from any place on, as archives need it whose contents stand at their end.
final class SeekableBytes {
  private SeekableBytes() {}

  /// Returns `content` so: in memory what is small, else in a file that goes once it is closed.
  static SeekableByteChannel of(SourceBytes content) throws IOException {
    try (var in = content.open()) {
      byte[] head = in.readNBytes(SpooledBytes.IN_MEMORY);
      if (head.length < SpooledBytes.IN_MEMORY) {
        return inMemory(head);
      }
      var file = Files.createTempFile("graf", null);
      try {
        try (var out = Files.newOutputStream(file)) {
          out.write(head);
          in.transferTo(out);
        }
        return new TemporaryChannel(file, Files.newByteChannel(file));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    }
  }

  static SeekableByteChannel inMemory(byte[] content) {
    return new SeekableInMemoryByteChannel(content);
  }

  private record TemporaryChannel(Path file, SeekableByteChannel channel)
      implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      return channel.read(target);
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }
}
