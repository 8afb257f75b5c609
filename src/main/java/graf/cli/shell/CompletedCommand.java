package graf.cli.shell;

import graf.cli.command.CommandHelp;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import java.util.ArrayList;
import java.util.List;

/// A command as shells and `man` are told of it.
///
/// @param help its names, summary and examples
public record CompletedCommand(CommandHelp help, OptionTable table) {
  List<String> names() {
    return help.names();
  }

  List<Option> options() {
    var options = new ArrayList<Option>();
    for (var group : table.groups()) {
      options.addAll(group.options());
    }
    return options;
  }

  /// Returns what may follow it that is neither an option nor a file; none for most.
  static List<String> words(String command, List<CompletedCommand> all) {
    return switch (command) {
      case "completion" -> CompletionCommand.SHELLS;
      case "help" -> {
        var names = new ArrayList<String>();
        all.forEach(one -> names.addAll(one.names()));
        names.add("syntax");
        yield names;
      }
      default -> List.of();
    };
  }
}
