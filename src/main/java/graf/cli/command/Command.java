package graf.cli.command;

import graf.cli.option.Arguments;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import java.io.IOException;
import java.util.List;

/// One of graf's commands: its options, and what it does.
public interface Command {
  CommandHelp help();

  OptionTable options();

  /// Returns what an argument with one dash is that is none of its options.
  default Arguments.SingleDash singleDash() {
    return Arguments.SingleDash.OPTION;
  }

  /// Refuses `words`, of which it takes none.
  default void refuse(List<String> words) {
    if (!words.isEmpty()) {
      throw new UsageException(help().name() + " takes no '" + words.getFirst() + "'");
    }
  }

  /// Does it, once its options have their values, and returns the exit code.
  ///
  /// @param words the arguments that are no options
  int call(Console console, List<String> words) throws IOException;
}
