package graf.cli.shell;

import graf.cli.command.Command;
import graf.cli.command.CommandHelp;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// `graf completion`: a script that has a shell complete commands, options and their values.
public final class CompletionCommand implements Command {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("completion"),
          "Print a script that completes graf's commands in your shell.",
          "graf completion bash|zsh|fish",
          List.of(
              "eval \"$(graf completion bash)\"       in ~/.bashrc",
              "graf completion zsh >FOLDER/_graf     a folder of $fpath",
              "graf completion fish | source        in config.fish"));

  private final Option help = Option.flag("show this help", "-h", "--help");
  private final OptionTable options = new OptionTable();
  private final Supplier<List<CompletedCommand>> commands;

  /// @param commands all there are
  public CompletionCommand(Supplier<List<CompletedCommand>> commands) {
    this.commands = commands;
    options.add(help);
  }

  @Override
  public CommandHelp help() {
    return HELP;
  }

  @Override
  public OptionTable options() {
    return options;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    if (words.size() != 1) {
      throw new UsageException("completion needs the name of a shell: bash, zsh or fish");
    }
    console
        .out()
        .append(
            switch (words.getFirst()) {
              case "bash" -> new BashCompletion(commands.get()).script();
              case "zsh" -> new ZshCompletion(commands.get()).script();
              case "fish" -> new FishCompletion(commands.get()).script();
              default ->
                  throw new UsageException(
                      "completion knows bash, zsh and fish, not '" + words.getFirst() + "'");
            });
    return ExitCode.FOUND;
  }
}
