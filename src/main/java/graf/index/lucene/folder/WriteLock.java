package graf.index.lucene.folder;

import graf.index.IndexInTheMakingException;
import graf.index.LockedIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// The right to write an index. The operating system ends it with the process, so a file that is
/// left behind locks nobody out.
public final class WriteLock implements Closeable {
  /// Lies in every index folder from before anything else is written there.
  static final String FILE = "graf.lock";

  /// Names the process that writes; what a killed one left behind is overwritten by the next.
  static final String HOLDER = "graf.pid";

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private static final Duration BETWEEN_RECORDS = Duration.ofMillis(500);

  private final Directory directory;
  private final Lock lock;
  private final Path holder;
  private long lastProgress = System.nanoTime() - BETWEEN_RECORDS.toNanos();

  private WriteLock(Directory directory, Lock lock, Path holder) {
    this.directory = directory;
    this.lock = lock;
    this.holder = holder;
  }

  public static WriteLock acquire(Path folder, Duration wait, LongConsumer waiting)
      throws IOException {
    var holder = folder.resolve(HOLDER);
    // Lucene's lock also knows the threads of one process apart, which the system's does not.
    var directory = new NIOFSDirectory(folder);
    try {
      var lock = tryLock(directory);
      if (lock == null) {
        lock = await(directory, holder, wait, waiting);
      }
      name(holder);
      return new WriteLock(directory, lock, holder);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static void name(Path holder) {
    try {
      Files.writeString(holder, ProcessHandle.current().pid() + "\n");
    } catch (IOException _) {
      // On a full disk an index is still to be checked; who holds the lock is a courtesy.
    }
  }

  private static Lock await(Directory directory, Path holder, Duration wait, LongConsumer waiting)
      throws IOException {
    long end = System.nanoTime() + wait.toNanos();
    if (wait.isPositive()) {
      waiting.accept(holder(holder));
    }
    while (System.nanoTime() < end) {
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting to write the index", e);
      }
      var lock = tryLock(directory);
      if (lock != null) {
        return lock;
      }
    }
    throw new LockedIndexException(String.valueOf(holder.getParent()), holder(holder));
  }

  /// Puts on record how far who holds the lock has come: now and then, for those who ask.
  public synchronized void progress(int read, int toRead) {
    long now = System.nanoTime();
    if (now - lastProgress > BETWEEN_RECORDS.toNanos()) {
      lastProgress = now;
      try {
        Files.writeString(
            holder, ProcessHandle.current().pid() + "\n" + read + " of " + toRead + " files\n");
      } catch (IOException _) {
        // It is a courtesy.
      }
    }
  }

  /// Returns who else makes the index in `folder` and how far that is, where somebody does.
  static Optional<IndexInTheMakingException> inTheMaking(Path folder) {
    try {
      var lines = Files.readAllLines(folder.resolve(HOLDER));
      long process = Long.parseLong(lines.getFirst().trim());
      boolean isOther =
          process != ProcessHandle.current().pid()
              && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
      return isOther
          ? Optional.of(
              new IndexInTheMakingException(
                  folder.toString(), process, lines.size() > 1 ? lines.get(1) : ""))
          : Optional.empty();
    } catch (IOException | NumberFormatException | NoSuchElementException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Lock tryLock(Directory directory) throws IOException {
    try {
      return directory.obtainLock(FILE);
    } catch (LockObtainFailedException e) {
      return null;
    }
  }

  private static long holder(Path file) {
    try {
      return Long.parseLong(Files.readAllLines(file).getFirst().trim());
    } catch (IOException | NumberFormatException | NoSuchElementException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    try (directory;
        lock) {
      Files.deleteIfExists(holder);
    }
  }
}
