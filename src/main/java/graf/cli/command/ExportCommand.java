package graf.cli.command;

import graf.cli.option.OptionTable;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.ReadTasks;
import graf.render.ExportJson;
import java.io.IOException;
import java.util.List;

/// `graf export`: every passage as JSON Lines.
public final class ExportCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("export"),
          "Write every document with its passages as JSON Lines.",
          "graf export [OPTION...]",
          List.of("graf export > articles.jsonl"));

  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public ExportCommand(ReadTasks tasks) {
    this.tasks = tasks;
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
    var json = new ExportJson(console.out());
    tasks.export(common.existingIndex(console), json::render);
    return ExitCode.FOUND;
  }
}
