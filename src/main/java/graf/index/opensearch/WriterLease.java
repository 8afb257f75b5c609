package graf.index.opensearch;

import graf.index.LockedIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;

/// The right to write a generation, held by one process at a time and renewed while it lives.
///
/// A holder that does not renew it for a while, or is known to be dead because it ran on this
/// machine, loses it. That it may be alive after all does no harm: its next commit is refused,
/// since another has written the memory, and what it wrote is of an abandoned number.
final class WriterLease implements Closeable {
  private static final String ID = "writer";
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  /// Less than a command waits for another by default.
  static final Duration EXPIRY = Duration.ofSeconds(6);

  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private final VersionedDocument document;
  private final Thread renewal;
  private final Map<String, Object> holder;
  private VersionedDocument.Version version;
  private boolean lost;
  private boolean closed;

  private WriterLease(
      VersionedDocument document, VersionedDocument.Version version, Map<String, Object> holder) {
    this.document = document;
    this.version = version;
    this.holder = holder;
    renewal = Thread.ofVirtual().name("lease").unstarted(this::renewAgainAndAgain);
  }

  static WriterLease acquire(Generation generation, Duration wait, LongConsumer waiting)
      throws IOException {
    var document = new VersionedDocument(generation, ID);
    var holder =
        Map.<String, Object>of("host", thisHost(), "process", ProcessHandle.current().pid());
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
      if (last.write() < 0 || isDead(last) || expired) {
        try {
          var version = document.put(holder, last.write(), last.term());
          var lease = new WriterLease(document, version, holder);
          lease.renewal.start();
          return lease;
        } catch (RefusedException e) {
          if (!e.isConflict()) {
            throw e;
          }
          // Another came first.
        }
      }
      long process = processOf(last);
      if (!told) {
        waiting.accept(process);
        told = true;
      }
      if (System.nanoTime() - start > wait.toNanos()) {
        throw new LockedIndexException(generation.cluster().url(), process);
      }
      sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  /// Whether somebody holds the lease on `generation`; it takes a moment to tell.
  static boolean isHeld(Generation generation) throws IOException {
    var document = new VersionedDocument(generation, ID);
    var first = document.get();
    if (first.write() < 0 || isDead(first)) {
      return false;
    }
    long start = System.nanoTime();
    while (System.nanoTime() - start < 2 * RENEWAL.toNanos()) {
      sleep(BETWEEN_LOOKS_MILLIS);
      if (document.get().write() != first.write()) {
        return true;
      }
    }
    return false;
  }

  /// Returns what may be written.
  Generation generation() {
    return document.generation();
  }

  private static boolean isDead(VersionedDocument.Version version) {
    return version.content().path("host").asText().equals(thisHost())
        && ProcessHandle.of(version.content().path("process").asLong()).isEmpty();
  }

  /// Returns the process's id, 0 where it is another machine's.
  private static long processOf(VersionedDocument.Version version) {
    return version.content().path("host").asText().equals(thisHost())
        ? version.content().path("process").asLong()
        : 0;
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private void renewAgainAndAgain() {
    try {
      while (renew()) {
        sleep(RENEWAL.toMillis());
      }
    } catch (IOException _) {
      // The cluster is away for longer than a request is tried; whoever takes the lease says so.
    }
  }

  private synchronized boolean renew() throws IOException {
    if (closed || lost) {
      return false;
    }
    try {
      version = document.put(holder, version.write(), version.term());
    } catch (RefusedException e) {
      lost = true;
    }
    return !lost;
  }

  /// @throws LockedIndexException where another writes by now
  synchronized void check() throws IOException {
    if (!renew()) {
      throw new LockedIndexException(generation().cluster().url(), 0);
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
