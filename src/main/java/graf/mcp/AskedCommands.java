package graf.mcp;

import graf.index.Deadline;
import graf.serve.CommandLine;
import graf.serve.CommandResult;
import graf.serve.ServedCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Commands that only ask, each for a limited time.
final class AskedCommands {
  private static final int LONGEST_SECONDS = 20;

  private final ServedCommands commands;
  private final Path folder;
  private final Map<String, String> environment;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /// @param environment names the index that is asked
  AskedCommands(ServedCommands commands, Path folder, Map<String, String> environment) {
    this.commands = commands;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /// Returns what the command of `arguments` prints; where it takes too long, that it does.
  CommandResult ask(List<String> arguments) {
    var command = new CommandLine(folder, environment, arguments);
    var deadline = Deadline.in(Duration.ofSeconds(LONGEST_SECONDS));
    var answer = workers.submit(() -> commands.answer(command, deadline));
    try {
      return answer
          .get(LONGEST_SECONDS, TimeUnit.SECONDS)
          .orElseGet(() -> failed("graf: " + arguments.getFirst() + " cannot be asked"));
    } catch (TimeoutException _) {
      answer.cancel(true);
      return failed("graf: no answer within " + LONGEST_SECONDS + " s; ask for less");
    } catch (InterruptedException _) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return failed("graf: cancelled");
    } catch (ExecutionException e) {
      return failed("graf: " + e.getCause());
    }
  }

  private static CommandResult failed(String line) {
    return new CommandResult(2, "", line + "\n", CommandResult.Paging.NONE, "");
  }
}
