package graf.index.lucene;

import graf.index.LockedIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The right to write an index. The operating system ends it with the process, so a file that is
/// left behind locks nobody out.
final class WriteLock implements Closeable {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  /// The byte that is locked; the holder's process id stands before it, readable by others.
  private static final long LOCKED_BYTE = 64;

  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  static WriteLock acquire(Path folder, Duration wait, LongConsumer waiting) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      long end = System.nanoTime() + wait.toNanos();
      boolean told = false;
      while (tryLock(channel) == null) {
        if (System.nanoTime() >= end) {
          throw new LockedIndexException(folder.toString(), holder(channel));
        }
        if (!told) {
          waiting.accept(holder(channel));
          told = true;
        }
        Thread.sleep(BETWEEN_TRIES);
      }
      writeHolder(channel);
      return new WriteLock(channel);
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + folder, e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Held by this very process, which Java refuses in its own way.
      return null;
    }
  }

  private static void writeHolder(FileChannel channel) throws IOException {
    var pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static long holder(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).trim();
    try {
      return text.isEmpty() ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
