package graf.serve;

import graf.index.Deadline;
import java.io.IOException;
import java.util.Optional;

/// Answers command lines; from several threads.
public interface ServedCommands {
  /// Returns what the command prints, or nothing where only a process of its own can tell.
  ///
  /// @param deadline by which it is to end, with a part of the answer where that takes longer
  Optional<CommandResult> answer(CommandLine command, Deadline deadline);

  /// Lets go of what was not asked for lately.
  void tidy() throws IOException;
}
