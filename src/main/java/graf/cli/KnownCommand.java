package graf.cli;

import graf.cli.command.AnalyzeCommand;
import graf.cli.command.BrowseCommand;
import graf.cli.command.CheckCommand;
import graf.cli.command.Command;
import graf.cli.command.ConfigCommand;
import graf.cli.command.DoctorCommand;
import graf.cli.command.EvaluateCommand;
import graf.cli.command.ExportCommand;
import graf.cli.command.IndexCommand;
import graf.cli.command.ListCommand;
import graf.cli.command.McpCommand;
import graf.cli.command.OpenCommand;
import graf.cli.command.QueryCommand;
import graf.cli.command.RemoveCommand;
import graf.cli.command.ServeCommand;
import graf.cli.command.ShowCommand;
import graf.cli.command.StatusCommand;
import graf.cli.command.WhyCommand;
import graf.cli.shell.CompletedCommand;
import graf.cli.shell.CompletionCommand;
import graf.cli.task.ReadTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One of graf's commands.
///
/// @param listing how much `graf help` says of it
/// @param factory makes it; a lambda and no reference to a constructor, since linking that would
///   load the command's class, and a process needs only its own
/// @param names its aliases after it
record KnownCommand(
    Listing listing, Kind kind, Function<ReadTasks, Command> factory, List<String> names) {
  /// All there are, in the order in which help lists them: the one place that does.
  static final List<KnownCommand> ALL =
      List.of(
          new KnownCommand(
              Listing.SUMMARY,
              Kind.LONG,
              tasks -> new IndexCommand(tasks.writing()),
              List.of("index")),
          new KnownCommand(
              Listing.SUMMARY,
              Kind.ASKING,
              tasks -> new QueryCommand(tasks),
              List.of("query", "search", "q")),
          new KnownCommand(
              Listing.SUMMARY, Kind.SCREEN, _ -> new BrowseCommand(), List.of("browse")),
          new KnownCommand(
              Listing.SUMMARY, Kind.ASKING, tasks -> new ShowCommand(tasks), List.of("show")),
          new KnownCommand(
              Listing.SUMMARY, Kind.OPENING, tasks -> new OpenCommand(tasks), List.of("open")),
          new KnownCommand(
              Listing.SUMMARY, Kind.ASKING, tasks -> new WhyCommand(tasks), List.of("why")),
          new KnownCommand(
              Listing.SUMMARY, Kind.ASKING, tasks -> new ListCommand(tasks), List.of("list")),
          new KnownCommand(
              Listing.SUMMARY, Kind.ASKING, tasks -> new StatusCommand(tasks), List.of("status")),
          new KnownCommand(
              Listing.SUMMARY,
              Kind.SHORT,
              tasks -> new RemoveCommand(tasks.writing()),
              List.of("remove")),
          new KnownCommand(
              Listing.NAME,
              Kind.LONG,
              tasks -> new CheckCommand(tasks.writing()),
              List.of("check")),
          new KnownCommand(
              Listing.NAME, Kind.LONG, tasks -> new ExportCommand(tasks), List.of("export")),
          new KnownCommand(
              Listing.NAME, Kind.LONG, tasks -> new EvaluateCommand(tasks), List.of("evaluate")),
          new KnownCommand(Listing.NAME, Kind.LONG, _ -> new AnalyzeCommand(), List.of("analyze")),
          new KnownCommand(Listing.NAME, Kind.SHORT, _ -> new ConfigCommand(), List.of("config")),
          new KnownCommand(
              Listing.NAME, Kind.SHORT, tasks -> new DoctorCommand(tasks), List.of("doctor")),
          new KnownCommand(
              Listing.NAME,
              Kind.SHORT,
              tasks -> new CompletionCommand(() -> completed(tasks)),
              List.of("completion")),
          new KnownCommand(
              Listing.NAME,
              Kind.SERVING,
              _ -> new ServeCommand(ResidentCommands::new),
              List.of("serve")),
          new KnownCommand(
              Listing.NAME,
              Kind.SERVING,
              _ -> new McpCommand(ResidentCommands::new, names(Kind.ASKING), Version::number),
              List.of("mcp")));

  /// What kind of process a command is, by which the launcher chooses who answers and the flags.
  enum Kind {
    /// Only reads an index: a running server may answer in its place.
    ASKING,
    /// Starts a program, which the launcher can do for a running server.
    OPENING,
    /// Ends soon, and is no server's business.
    SHORT,
    /// Reads or writes much, with the libraries of all formats.
    LONG,
    /// Is idle most of the time.
    SERVING,
    /// Has the terminal to itself, and asks as long as it does.
    SCREEN
  }

  /// How much `graf help`, which is to fit a screen, says of a command.
  enum Listing {
    SUMMARY,
    NAME
  }

  /// Returns the command called `name`, or null where there is none.
  static @Nullable KnownCommand find(String name) {
    for (var command : ALL) {
      if (command.names.contains(name)) {
        return command;
      }
    }
    return null;
  }

  /// Returns the names of all commands of `kind`.
  static List<String> names(Kind kind) {
    var names = new ArrayList<String>();
    for (var command : ALL) {
      if (command.kind == kind) {
        names.addAll(command.names);
      }
    }
    return names;
  }

  /// Returns all commands, with what `tasks` lets them do, as a shell is told of them.
  static List<CompletedCommand> completed(ReadTasks tasks) {
    var completed = new ArrayList<CompletedCommand>();
    for (var known : ALL) {
      var command = known.create(tasks);
      completed.add(new CompletedCommand(command.help(), command.options()));
    }
    return completed;
  }

  String mainName() {
    return names.getFirst();
  }

  /// Whether its options may be set in a file: for what asks, and what reads sources. What takes
  /// away or stays on does only what it is told.
  boolean takesSettings() {
    return kind == Kind.ASKING || kind == Kind.SCREEN || kind == Kind.LONG;
  }

  Command create(ReadTasks tasks) {
    return factory.apply(tasks);
  }
}
