package graf.index.opensearch.connection;

import graf.index.UnavailableIndexException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

/// Pauses between attempts, longer each time.
public final class Retries {
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
  public enum Patience {
    /// The nodes agree on a loss within seconds.
    ASKING(Duration.ofSeconds(15), 1),

    /// A node that merges may keep a request waiting until it is given up; one such request must
    /// not end hours of work, though it takes all the time there is.
    WRITING(Duration.ofSeconds(60), 3);

    private final Duration lasting;
    private final int fewest;

    Patience(Duration lasting, int fewest) {
      this.lasting = lasting;
      this.fewest = fewest;
    }
  }

  /// Pauses after `failure`; returns false at once where it has been long enough.
  public boolean pause(UnavailableIndexException failure) throws IOException {
    var cause = failure.getCause();
    boolean wasSilent =
        cause instanceof TimeoutException || cause instanceof SocketTimeoutException;
    return (wasSilent && --left > 0 && paused()) || pause();
  }

  /// Pauses; returns false at once where it has been long enough.
  public boolean pause() throws IOException {
    return System.nanoTime() + pause * 1_000_000 <= end && paused();
  }

  private boolean paused() throws IOException {
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
