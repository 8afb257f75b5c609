package graf.cli;

import graf.cli.command.AnalyzeCommand;
import graf.cli.command.CheckCommand;
import graf.cli.command.Command;
import graf.cli.command.EvaluateCommand;
import graf.cli.command.ExportCommand;
import graf.cli.command.IndexCommand;
import graf.cli.command.QueryCommand;
import graf.cli.command.RemoveCommand;
import graf.cli.command.ServeCommand;
import graf.cli.command.ShowCommand;
import graf.cli.command.StatusCommand;
import graf.cli.command.WhyCommand;
import graf.cli.task.ReadTasks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// graf's commands by name.
final class CommandTable {
  private static final List<String> NAMES =
      List.of(
          "analyze",
          "check",
          "evaluate",
          "export",
          "help",
          "index",
          "query",
          "remove",
          "search",
          "serve",
          "show",
          "status",
          "why");

  private final ReadTasks stages;

  CommandTable(ReadTasks stages) {
    this.stages = stages;
  }

  /// Returns the command called `name`, or null where there is none.
  @Nullable Command find(String name) {
    return switch (name) {
      case "index" -> new IndexCommand(stages.writing());
      case "query", "search", "q" -> new QueryCommand(stages);
      case "show" -> new ShowCommand(stages);
      case "remove" -> new RemoveCommand(stages.writing());
      case "check" -> new CheckCommand(stages.writing());
      case "export" -> new ExportCommand(stages);
      case "evaluate" -> new EvaluateCommand(stages);
      case "analyze" -> new AnalyzeCommand();
      case "serve" -> new ServeCommand(ResidentCommands::new);
      case "status" -> new StatusCommand(stages);
      case "why" -> new WhyCommand(stages);
      default -> null;
    };
  }

  /// Returns each command once, in the order in which help tells of them.
  List<Command> all() {
    return List.of(
        new IndexCommand(stages.writing()),
        new QueryCommand(stages),
        new ShowCommand(stages),
        new WhyCommand(stages),
        new StatusCommand(stages),
        new RemoveCommand(stages.writing()),
        new CheckCommand(stages.writing()),
        new ExportCommand(stages),
        new EvaluateCommand(stages),
        new AnalyzeCommand(),
        new ServeCommand(ResidentCommands::new));
  }

  /// Returns the names that a user may have meant.
  List<String> names() {
    return NAMES;
  }
}
