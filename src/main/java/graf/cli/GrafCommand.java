package graf.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `graf`: finds the command that is asked for and has it do its work.
public final class GrafCommand {
  private final Console console;
  private final Commands commands;

  private GrafCommand(Console console) {
    this.console = console;
    this.commands = new Commands(new Stages(console.workingFolder()));
  }

  /// Does what `arguments` ask for and returns the exit code.
  public static int run(Terminal terminal, String... arguments) {
    var console = new Console(terminal);
    var reporter = new ErrorReporter(terminal.err(), trace(arguments));
    int exitCode;
    try {
      exitCode = new GrafCommand(console).run(reporter, arguments);
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
    var command = commands.find(name);
    try {
      return command == null ? runOther(name, arguments) : run(command, arguments);
    } catch (UsageException | ParameterException e) {
      return reporter.reportUsage(message(e), command == null ? "" : command.spec().name());
    }
  }

  private int run(Command command, String[] arguments) throws IOException {
    var sorted = Arguments.of(command.spec(), arguments, 1, command.singleDash());
    var parsed =
        new CommandLine(command.spec())
            .setExpandAtFiles(false)
            .setPosixClusteredShortOptionsAllowed(false)
            .setOverwrittenOptionsAllowed(true)
            .parseArgs(sorted.options().toArray(new String[0]));
    if (parsed.isUsageHelpRequested()) {
      return print(HelpText.of(command));
    }
    return command.call(console, sorted.words());
  }

  private int runOther(String name, String[] arguments) throws IOException {
    return switch (name) {
      case "" -> print(HelpText.brief());
      case "-h", "--help" -> print(HelpText.overview(commands.all()));
      case "-V", "--version" -> print(Version.line() + "\n");
      case "help" -> help(arguments.length > 1 ? arguments[1] : null);
      default -> throw new UsageException(unknown(name));
    };
  }

  private int help(@Nullable String name) throws IOException {
    if (name == null) {
      return print(HelpText.overview(commands.all()));
    }
    var command = commands.find(name);
    if (command == null) {
      throw new UsageException(unknown(name));
    }
    return print(HelpText.of(command));
  }

  private int print(String text) throws IOException {
    console.out().append(text);
    return ExitCode.FOUND;
  }

  private String unknown(String name) {
    if (name.startsWith("-")) {
      return "unknown option '" + name + "' before the command; a command's options follow it";
    }
    return "unknown command '" + name + "'" + Suggestion.near(name, commands.names());
  }

  private static String message(RuntimeException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      var option = unmatched.getUnmatched().getFirst();
      int equals = option.indexOf('=');
      var name = equals < 0 ? option : option.substring(0, equals);
      var known = unmatched.getCommandLine().getCommandSpec().optionsMap().keySet();
      return "unknown option '" + name + "'" + Suggestion.near(name, known);
    }
    if (e instanceof MissingParameterException missing
        && missing.getMissing().getFirst() instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    return String.valueOf(e.getMessage());
  }
}
