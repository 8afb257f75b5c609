package graf.serve;

import graf.index.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Answers commands on more threads than there are cores, so that short ones pass long ones. Each
/// command has a time limit.
final class RequestWorkers implements AutoCloseable {
  private static final int MOST_WAITING = 256;
  static final int WORKERS_A_CORE = 4;

  /// What takes longer is better off in a process that can be interrupted.
  private static final Duration MOST_TIME = Duration.ofSeconds(20);

  /// For a command to end and its answer to be sent.
  private static final Duration GRACE = Duration.ofSeconds(2);

  /// After this long, another thread takes over for short commands.
  private static final Duration LONG = Duration.ofSeconds(1);

  private static final int MOST_LONG = 16;

  private final ServedCommands commands;
  private final Consumer<Throwable> failures;
  private final int usual = WORKERS_A_CORE * Runtime.getRuntime().availableProcessors();
  private final ThreadPoolExecutor threads;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());

  /// @param failures called with exceptions, which are bugs
  RequestWorkers(ServedCommands commands, Consumer<Throwable> failures) {
    this.commands = commands;
    this.failures = failures;
    threads =
        new ThreadPoolExecutor(
            usual, usual + MOST_LONG, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));
  }

  /// A command at work; each is only itself.
  private static final class Running {
    private final long since = System.nanoTime();

    boolean isLong() {
      return System.nanoTime() - since > LONG.toNanos();
    }
  }

  /// Returns what became of `command`.
  Worked answer(CommandLine command) {
    lastAsked.set(System.nanoTime());
    var deadline = Deadline.in(MOST_TIME);
    try {
      var answer = threads.submit(() -> work(command, deadline));
      try {
        var printed = answer.get(MOST_TIME.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        return printed.isPresent() ? new Worked.Answered(printed.get()) : new Worked.Declined();
      } finally {
        // One that has begun goes on: no file may be closed by an interrupt.
        answer.cancel(false);
      }
    } catch (RejectedExecutionException | TimeoutException e) {
      return new Worked.TooMuch();
    } catch (ExecutionException e) {
      failures.accept(e.getCause() == null ? e : e.getCause());
      return new Worked.Failed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Worked.TooMuch();
    }
  }

  private Optional<CommandResult> work(CommandLine command, Deadline deadline) {
    var one = new Running();
    running.add(one);
    try {
      return commands.answer(command, deadline);
    } finally {
      running.remove(one);
    }
  }

  /// Whether something is being worked on.
  boolean isBusy() {
    return !running.isEmpty();
  }

  /// Returns for how long nothing was asked.
  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - lastAsked.get());
  }

  /// Closes what was not asked for lately, and adds threads beside long commands.
  void tidy() throws IOException {
    long slow = running.stream().filter(Running::isLong).count();
    threads.setCorePoolSize(usual + (int) Math.min(MOST_LONG, slow));
    commands.tidy();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
