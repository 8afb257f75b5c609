package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.output.IndexingOutput;
import graf.cli.task.WriteTasks;
import graf.render.CleanText;
import java.io.IOException;
import java.util.List;

/// `graf remove`: forgets sources.
public final class RemoveCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("remove"),
          "Take sources out of the index; the files stay.",
          "graf remove [OPTION...] PATH... | --all",
          List.of(
              "graf remove old.txt notes",
              "graf remove --all            all of them, once you have agreed",
              "graf remove reports/drafts   of an indexed folder: name it in .grafignore too"));

  private final Option all = Option.flag("take everything out", "--all");
  private final Option yes = Option.flag("with --all, do not ask", "-y", "--yes");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final WriteTasks tasks;

  public RemoveCommand(WriteTasks tasks) {
    this.tasks = tasks;
    options.add(all, yes);
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
    if (all.isSet()) {
      return removeAll(console, words);
    }
    if (words.isEmpty()) {
      throw new UsageException("remove needs the files or folders to take out, or --all");
    }
    var index = common.existingIndex(console);
    try (var output = new IndexingOutput(console, IndexingOutput.Verbosity.NORMAL)) {
      var summary = tasks.remove(index, words, output);
      if (summary.isEmpty()) {
        console.note(
            "graf: the index holds nothing of " + CleanText.name(String.join(", ", words)));
        return ExitCode.NOTHING_FOUND;
      }
      output.done(summary.get());
      return ExitCode.FOUND;
    }
  }

  private int removeAll(Console console, List<String> words) throws IOException {
    if (!words.isEmpty()) {
      throw new UsageException("remove --all takes no '" + words.getFirst() + "'");
    }
    var index = common.existingIndex(console);
    var question = "take everything out of " + CleanText.name(index.name()) + "? [y/N] ";
    if (!yes.isSet() && !console.agrees(question)) {
      console.note("graf: nothing was changed; to take all out without being asked, add --yes");
      return ExitCode.ERROR;
    }
    try (var output = new IndexingOutput(console, IndexingOutput.Verbosity.NORMAL)) {
      output.done(tasks.removeAll(index, output));
      return ExitCode.FOUND;
    }
  }
}
