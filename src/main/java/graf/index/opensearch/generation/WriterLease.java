package graf.index.opensearch.generation;

import graf.index.LockedIndexException;
import graf.index.opensearch.connection.RefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;

/// The right to write a part of a generation, held by one process at a time and renewed while it
/// lives.
///
/// A holder that does not renew it for a while, or is known to be dead because it ran on this
/// machine, loses it. That it may be alive after all does no harm: its next commit is refused,
/// since the table of commits has another's token, and what it wrote is of an abandoned number.
public final class WriterLease implements Closeable {
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  /// Less than a command waits for another by default.
  public static final Duration EXPIRY = Duration.ofSeconds(6);

  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private final VersionedDocument document;
  private final Thread renewal;
  private final WriterNote note;
  private VersionedDocument.Version version;
  private boolean lost;
  private boolean closed;

  private WriterLease(
      VersionedDocument document, VersionedDocument.Version version, WriterNote note) {
    this.document = document;
    this.version = version;
    this.note = note;
    renewal = Thread.ofVirtual().name("lease").unstarted(this::renewAgainAndAgain);
  }

  /// @param note that it bears
  static WriterLease acquire(
      VersionedDocument document, WriterNote note, Duration wait, LongConsumer waiting)
      throws IOException {
    long start = System.nanoTime();
    long seen = -1;
    long seenSince = start;
    boolean told = false;
    while (true) {
      var last = document.get();
      if (last.write() != seen) {
        seen = last.write();
        seenSince = System.nanoTime();
      }
      boolean expired = System.nanoTime() - seenSince > EXPIRY.toNanos();
      if (last.write() < 0 || WriterNote.isOfDead(last.content()) || expired) {
        try {
          var version = document.put(note.content(), last.write(), last.term());
          var lease = new WriterLease(document, version, note);
          lease.renewal.start();
          return lease;
        } catch (RefusedException e) {
          if (!e.isConflict()) {
            throw e;
          }
          // Another came first.
        }
      }
      long process = WriterNote.processHere(last.content());
      if (!told) {
        waiting.accept(process);
        told = true;
      }
      if (System.nanoTime() - start > wait.toNanos()) {
        throw new LockedIndexException(document.generation().cluster().url(), process);
      }
      sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  private void renewAgainAndAgain() {
    try {
      while (renewIfLetTo()) {
        sleep(RENEWAL.toMillis());
      }
    } catch (IOException _) {
      // The cluster is away for longer than a request is tried; whoever takes the lease says so.
    }
  }

  /// Returns false once there is nothing to renew: what keeps the cluster from it may pass, and the
  /// next check says what it is.
  private boolean renewIfLetTo() throws IOException {
    try {
      return renew();
    } catch (RefusedException _) {
      return true;
    }
  }

  private synchronized boolean renew() throws IOException {
    if (closed || lost) {
      return false;
    }
    try {
      version = document.put(note.content(), version.write(), version.term());
    } catch (RefusedException e) {
      if (!e.isConflict() && !e.isMissing()) {
        throw e;
      }
      // Another's by now, or gone with its generation.
      lost = true;
    }
    return !lost;
  }

  /// @throws LockedIndexException where another writes by now
  synchronized void check() throws IOException {
    if (!renew()) {
      throw new LockedIndexException(document.generation().cluster().url(), 0);
    }
  }

  private static void sleep(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      if (closed || lost) {
        return;
      }
      closed = true;
      try {
        document.deleteAtOnce(version.write(), version.term());
      } catch (IOException _) {
        // Gone with its generation, another's by now, or left to expire on a cluster that is away.
      }
    }
  }
}
