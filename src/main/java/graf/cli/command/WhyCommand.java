package graf.cli.command;

import graf.cli.option.Arguments;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.ReadTasks;
import graf.query.Query;
import graf.render.FileVerdictRenderer;
import graf.render.Places;
import graf.search.FileVerdict;
import java.io.IOException;
import java.util.List;

/// `graf why`: how a file stands in the answer to a query.
public final class WhyCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("why"),
          "Say why a file is, or is not, among the hits of a query.",
          "graf why [OPTION...] FILE WORD...",
          List.of(
              "graf why reports/a.txt arms embargo",
              "graf why reports/a.txt drones -navy --since 2023"));

  private final Option color = Option.value("WHEN", "auto, always or never", "--color");
  private final FilterOptions filters = new FilterOptions();
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public WhyCommand(ReadTasks tasks) {
    this.tasks = tasks;
    filters.addTo(options);
    options.add(color);
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
  public Arguments.SingleDash singleDash() {
    return Arguments.SingleDash.WORD;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    if (words.size() < 2) {
      throw new UsageException("why needs a file and the words of a query");
    }
    var file = words.getFirst();
    var text = String.join(" ", words.subList(1, words.size()));
    var query = filters.read(text, Query.Tiers.ALL_THEN_SOME);
    var index = common.existingIndex(console);
    filters.refuseUnknownTypes(query, List.of(index), tasks);
    var standing = tasks.standing(index, file, query);
    new FileVerdictRenderer(
            console.out(),
            console.decoration(color.choice(ColorChoice.values())),
            new Places(console.workingFolder(), index.base()),
            console.width())
        .render(file, standing);
    if (standing instanceof FileVerdict.Unknown) {
      tasks
          .leftOutBy(index, file)
          .ifPresent(option ->
              console.note(
                  "graf: "
                      + option
                      + " leaves it out, which the index remembers; to take that back: "
                      + "graf index --exclude ''"));
    }
    return standing instanceof FileVerdict.Found ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
  }
}
