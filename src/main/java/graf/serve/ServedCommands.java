package graf.serve;

import java.io.IOException;
import java.util.Optional;

/// Answers command lines; from several threads.
public interface ServedCommands {
  /// Returns what the command prints, or nothing where only a process of its own can tell.
  Optional<CommandResult> answer(CommandLine command);

  /// Lets go of what was not asked for lately.
  void tidy() throws IOException;
}
