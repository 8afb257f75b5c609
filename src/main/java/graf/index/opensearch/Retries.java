package graf.index.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses between attempts, longer each time.
final class Retries {
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 3000;

  private final long end;
  private long pause = FIRST_PAUSE_MILLIS;

  Retries(Duration patience) {
    end = System.nanoTime() + patience.toNanos();
  }

  /// Pauses; returns false at once where it has been long enough.
  boolean pause() throws IOException {
    if (System.nanoTime() + pause * 1_000_000 > end) {
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
