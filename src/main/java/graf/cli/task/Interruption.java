package graf.cli.task;

import graf.refresh.Stop;
import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Ctrl-C, or another signal that ends the process, while work is under way that can be made safe
/// first. The signal is what ends the process, and gives its exit code.
final class Interruption implements Stop, Closeable {
  /// The file in hand may take its parser a minute; who types Ctrl-C does not wait that long.
  private static final long PATIENCE_SECONDS = 8;

  private final CountDownLatch madeSafe = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean asked;

  private Interruption() {
    hook = Thread.ofPlatform().name("interruption").unstarted(this::await);
  }

  /// Has the end of the process wait from now on, until this is closed.
  static Interruption awaited() {
    var interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    asked = true;
    try {
      madeSafe.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isAsked() {
    return asked;
  }

  /// Does not return once the end was asked for: what is still to be said would be that of a run
  /// that came to its own.
  @Override
  public void close() {
    if (!asked && isRemoved()) {
      return;
    }
    madeSafe.countDown();
    while (asked) {
      LockSupport.park(this);
    }
  }

  private boolean isRemoved() {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending just now; the work is done all the same.
      return true;
    }
  }
}
