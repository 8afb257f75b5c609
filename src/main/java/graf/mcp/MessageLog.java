package graf.mcp;

import java.util.concurrent.TimeUnit;

/// How many requests came in that were not answered yet.
final class MessageLog {
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);

  private long open;

  synchronized void asked() {
    open++;
  }

  synchronized void answered() {
    open--;
    notifyAll();
  }

  /// Waits until all that was asked is answered; not for ever.
  synchronized void awaitAnswers() {
    long end = System.nanoTime() + LONGEST_WAIT_NANOS;
    try {
      while (open > 0 && System.nanoTime() < end) {
        wait(100);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
