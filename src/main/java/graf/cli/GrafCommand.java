package graf.cli;

import graf.cli.command.Command;
import graf.cli.command.CommonOptions;
import graf.cli.option.Arguments;
import graf.cli.option.Suggestion;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.output.Terminal;
import graf.cli.task.ParserProgram;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import graf.query.read.SyntaxHelp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `graf`: finds the command that is asked for and has it do its work.
public final class GrafCommand {
  private final Console console;
  private final ReadTasks tasks;

  private GrafCommand(Console console, ReadTasks tasks) {
    this.console = console;
    this.tasks = tasks;
  }

  /// Does what `arguments` ask for and returns the exit code.
  public static int run(Terminal terminal, String... arguments) {
    if (arguments.length == 1 && arguments[0].equals(ParserProgram.NAME)) {
      return ParserProgram.run(terminal);
    }
    return run(terminal, SearcherPool.OPENED, arguments);
  }

  /// Says why nothing could be done, and returns the exit code.
  public static int fail(Terminal terminal, Throwable failure) {
    return new ErrorReporter(terminal.err(), ErrorReporter.Trace.HIDDEN).report(failure);
  }

  /// Does it with `searchers` to ask.
  static int run(Terminal terminal, SearcherPool searchers, String... arguments) {
    var console = new Console(terminal);
    var reporter = new ErrorReporter(terminal.err(), trace(arguments));
    int exitCode;
    try (var tasks = new ReadTasks(console.workingFolder(), searchers)) {
      exitCode = new GrafCommand(console, tasks).run(reporter, arguments);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      exitCode = reporter.report(e);
    }
    return flushed(console, reporter, exitCode);
  }

  private static int flushed(Console console, ErrorReporter reporter, int exitCode) {
    try {
      console.out().flush();
      return exitCode;
    } catch (IOException e) {
      return Math.max(exitCode == ExitCode.ERROR ? ExitCode.ERROR : 0, reporter.report(e));
    }
  }

  private static ErrorReporter.Trace trace(String[] arguments) {
    for (var argument : arguments) {
      if (argument.equals(CommonOptions.DEBUG)) {
        return ErrorReporter.Trace.SHOWN;
      }
      if (argument.equals("--")) {
        break;
      }
    }
    return ErrorReporter.Trace.HIDDEN;
  }

  private int run(ErrorReporter reporter, String[] arguments) throws IOException {
    var name = arguments.length == 0 ? "" : arguments[0];
    var known = KnownCommand.find(name);
    var command = known == null ? null : known.create(tasks);
    try {
      return known == null || command == null
          ? runOther(name, arguments)
          : run(known, command, arguments);
    } catch (UsageException e) {
      return reporter.reportUsage(e.getMessage(), command == null ? "" : command.help().name());
    }
  }

  private int run(KnownCommand known, Command command, String[] arguments) throws IOException {
    var words = Arguments.read(command.options(), arguments, 1, command.singleDash());
    var help = command.options().find("--help");
    if (help != null && help.isSet()) {
      return print(HelpText.of(command));
    }
    if (!known.takesSettings()) {
      return command.call(console, words);
    }
    var configured = new ConfiguredOptions(command.options());
    configured.fill(console);
    try {
      return command.call(console, words);
    } catch (UsageException e) {
      throw configured.named(e);
    }
  }

  private int runOther(String name, String[] arguments) throws IOException {
    return switch (name) {
      case "" -> print(HelpText.brief());
      case "-h", "--help" -> print(HelpText.overview(described(), alsoNamed()));
      case "-V", "--version" -> print(Version.line() + "\n");
      case "help" -> help(arguments.length > 1 ? arguments[1] : null);
      default -> throw new UsageException(unknown(name));
    };
  }

  private int help(@Nullable String name) throws IOException {
    if (name == null) {
      return print(HelpText.overview(described(), alsoNamed()));
    }
    if (name.equals("syntax")) {
      return print(SyntaxHelp.text());
    }
    var command = find(name);
    if (command == null) {
      throw new UsageException(unknown(name));
    }
    return print(HelpText.of(command));
  }

  private @Nullable Command find(String name) {
    var known = KnownCommand.find(name);
    return known == null ? null : known.create(tasks);
  }

  private List<Command> described() {
    var described = new ArrayList<Command>();
    for (var known : KnownCommand.ALL) {
      if (known.listing() == KnownCommand.Listing.SUMMARY) {
        described.add(known.create(tasks));
      }
    }
    return described;
  }

  private static List<String> alsoNamed() {
    var named = new ArrayList<String>();
    for (var known : KnownCommand.ALL) {
      if (known.listing() == KnownCommand.Listing.NAME) {
        named.add(known.mainName());
      }
    }
    return named;
  }

  private int print(String text) throws IOException {
    console.out().append(text);
    return ExitCode.FOUND;
  }

  private static String unknown(String name) {
    if (name.startsWith("-")) {
      return "unknown option '" + name + "' before the command; a command's options follow it";
    }
    return "unknown command '" + name + "'" + Suggestion.near(name, names());
  }

  /// Returns the names that a user may have meant.
  private static List<String> names() {
    var names = new ArrayList<String>();
    names.add("help");
    for (var known : KnownCommand.ALL) {
      names.addAll(known.names());
    }
    return names;
  }
}
