package graf.index.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses between attempts, longer each time.
final class Retries {
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  private final long end;
  private int left;
  private long pause = FIRST_PAUSE_MILLIS;

  /// @param start by the system's nanosecond clock
  Retries(Patience patience, long start) {
    end = start + patience.lasting.toNanos();
    left = patience.fewest;
  }

  /// How long what may pass is tried again.
  enum Patience {
    /// The nodes agree on a loss within seconds.
    ASKING(Duration.ofSeconds(15), 1),

    /// A node that merges may keep a request waiting until it is given up; one such request must
    /// not end hours of work.
    WRITING(Duration.ofSeconds(60), 3);

    private final Duration lasting;
    private final int fewest;

    Patience(Duration lasting, int fewest) {
      this.lasting = lasting;
      this.fewest = fewest;
    }
  }

  /// Pauses; returns false at once where it has been long enough.
  boolean pause() throws IOException {
    if (--left <= 0 && System.nanoTime() + pause * 1_000_000 > end) {
      return false;
    }
    try {
      // Not all at the same moment.
      Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    return true;
  }
}
