package graf.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Has commands answered by as many threads as there are cores, and not without end.
final class RequestWorkers implements AutoCloseable {
  private static final int MOST_WAITING = 256;

  /// What takes longer is better off in a process that can be interrupted.
  private static final long MOST_SECONDS = 20;

  private final ServedCommands commands;
  private final ThreadPoolExecutor threads;
  private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());

  RequestWorkers(ServedCommands commands) {
    this.commands = commands;
    int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
    threads =
        new ThreadPoolExecutor(
            cores, cores, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));
  }

  /// Returns the answer to `command`; nothing where there is too much to do, or it takes too long.
  Optional<CommandResult> answer(CommandLine command) {
    lastAsked.set(System.nanoTime());
    try {
      var answer = threads.submit(() -> commands.answer(command));
      try {
        return answer.get(MOST_SECONDS, TimeUnit.SECONDS);
      } finally {
        // One that has begun goes on: no file may be closed by an interrupt.
        answer.cancel(false);
      }
    } catch (RejectedExecutionException | TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Returns for how long nothing was asked.
  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - lastAsked.get());
  }

  /// Lets go of what was not asked for lately.
  void tidy() throws IOException {
    commands.tidy();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
