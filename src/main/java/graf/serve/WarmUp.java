package graf.serve;

import graf.index.Deadline;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Repeats the first command that a server was asked while nobody asks it anything, so that the
/// next one meets compiled code: the second and third answers would take 50 ms and more each.
final class WarmUp {
  private static final int MOST = 60;
  private static final Duration LONGEST = Duration.ofMillis(1500);
  private static final int PAUSE_MILLIS = 20;

  private final ServedCommands commands;
  private final BooleanSupplier isBusy;
  private final AtomicBoolean begun = new AtomicBoolean();

  /// @param isBusy whether the server is being asked something
  WarmUp(ServedCommands commands, BooleanSupplier isBusy) {
    this.commands = commands;
    this.isBusy = isBusy;
  }

  /// Begins, where `command` is the first.
  void after(CommandLine command) {
    if (!begun.getAndSet(true)) {
      // The last answer of a shell is not this one.
      var environment = new HashMap<>(command.environment());
      environment.put("GRAF_SHELL", "none");
      var repeated = new CommandLine(command.folder(), environment, command.arguments());
      Thread.ofPlatform().daemon().name("warm-up").start(() -> repeat(repeated));
    }
  }

  private void repeat(CommandLine command) {
    var end = Deadline.in(LONGEST);
    try {
      for (int i = 0; i < MOST && !end.isOver(); i++) {
        if (isBusy.getAsBoolean()) {
          Thread.sleep(PAUSE_MILLIS);
        } else if (commands.answer(command, end).isEmpty()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
