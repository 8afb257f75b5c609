package graf.cli.command;

import graf.cli.browse.Browser;
import graf.cli.editor.OpenedProgram;
import graf.cli.option.Arguments;
import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.task.IndexLocation;
import graf.cli.task.ReadTasks;
import graf.index.Deadline;
import graf.query.Query;
import graf.serve.ResidentSearchers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `graf browse`: the screen that searches as one types.
public final class BrowseCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("browse"),
          "Search as you type: hits and their documents on one screen.",
          "graf browse [OPTION...] [WORD...]",
          List.of(
              "graf browse                       then type; F1 tells the keys",
              "graf browse arms embargo          begins with these words",
              "graf browse --in 'reports/**'     only in these files"));

  private final Option color = Option.value("WHEN", "auto, always or never", "--color");
  private final FilterOptions filters = new FilterOptions();
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();

  public BrowseCommand() {
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
    var indexes = common.existingIndexes(console);
    // What the options say that cannot be is said before there is a screen.
    filters.read("", Query.Tiers.ALL_THEN_SOME);
    if (!OpenedProgram.hasTerminal(console) || "dumb".equals(console.variable("TERM"))) {
      throw new IOException(
          "browse needs a terminal to type at and to draw on; elsewhere ask with: graf query WORDS");
    }
    try (var searchers = new ResidentSearchers();
        var tasks =
            new ReadTasks(console.workingFolder(), new ResidentPool(searchers, Deadline.NONE))) {
      var browser =
          new Browser(
              console,
              tasks.asked(indexes),
              text -> query(text, indexes, tasks),
              name(indexes, console.workingFolder()),
              colours(console));
      return browser.run(String.join(" ", words));
    }
  }

  private Query query(String text, List<IndexLocation> indexes, ReadTasks tasks)
      throws IOException {
    var query = filters.read(text, Query.Tiers.ALL_THEN_SOME);
    filters.refuseUnknownTypes(query, indexes, tasks);
    return query;
  }

  private static String name(List<IndexLocation> indexes, Path workingFolder) {
    if (indexes.size() > 1) {
      return indexes.size() + " indexes";
    }
    return switch (indexes.getFirst()) {
      case IndexLocation.Folder(var path)
          when path.startsWith(workingFolder) && !path.equals(workingFolder) ->
          workingFolder.relativize(path).toString();
      case IndexLocation index -> index.name();
    };
  }

  private Browser.Colours colours(Console console) {
    return switch (color.choice(ColorChoice.values())) {
      case ALWAYS -> Browser.Colours.WANTED;
      case NEVER -> Browser.Colours.UNWANTED;
      case AUTO ->
          console.variable("NO_COLOR") == null ? Browser.Colours.WANTED : Browser.Colours.UNWANTED;
    };
  }
}
