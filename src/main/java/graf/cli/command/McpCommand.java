package graf.cli.command;

import graf.cli.option.OptionTable;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.IndexChoice;
import graf.cli.task.LastAnswer;
import graf.mcp.McpSession;
import graf.serve.ResidentSearchers;
import graf.serve.ServedCommands;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `graf mcp`: the same answers for agents, on standard input and output.
public final class McpCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("mcp"),
          "Answer agents by the Model Context Protocol, on standard input and output.",
          "graf mcp [OPTION...]",
          List.of("graf mcp --index reports/index-data    as a client's configuration has it"));

  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final Function<ResidentSearchers, ServedCommands> commands;
  private final List<String> asking;
  private final VersionName version;

  /// Says which graf this is.
  public interface VersionName {
    String read() throws IOException;
  }

  /// @param commands answers what a client asks, with the indexes given
  /// @param asking the names of the commands that only ask
  public McpCommand(
      Function<ResidentSearchers, ServedCommands> commands,
      List<String> asking,
      VersionName version) {
    this.commands = commands;
    this.asking = asking;
    this.version = version;
    common.addTo(options);
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
    refuse(words);
    // Said now rather than to each question.
    common.existingIndexes(console);
    try (var searchers = new ResidentSearchers()) {
      new McpSession(
              commands.apply(searchers),
              console.workingFolder(),
              environment(console),
              version.read())
          .run(console.in(), console.rawOut(), asking);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.FOUND;
  }

  private Map<String, String> environment(Console console) {
    var environment = new HashMap<>(console.environment());
    environment.remove("GRAF_TTY");
    environment.put(LastAnswer.SHELL, LastAnswer.NO_SHELL);
    common.namedIndex().ifPresent(index -> environment.put(IndexChoice.VARIABLE, index));
    return environment;
  }
}
