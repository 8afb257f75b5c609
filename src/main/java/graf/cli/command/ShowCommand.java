package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.ColorChoice;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.output.Pager;
import graf.cli.task.ReadTasks;
import graf.cli.task.ShowTarget;
import graf.render.DocumentJson;
import graf.render.DocumentRenderer;
import graf.render.PassagesRenderer;
import graf.render.Places;
import graf.render.ShownDocument;
import java.io.IOException;
import java.util.List;

/// `graf show`: a passage with its neighbours, or its whole document.
public final class ShowCommand implements Command {
  private static final int DEFAULT_NEIGHBOURS = 1;
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("show"),
          "Show a passage with its neighbours, or its whole document.",
          "graf show [OPTION...] ID|FILE:LINE|FILE",
          List.of(
              "graf show reports/a.txt:11       the passage at line 11, and its neighbours",
              "graf show 'reports/a.txt#6' -C3  the sixth passage, and three on either side",
              "graf show reports/a.txt          the whole document",
              "graf show --passages a.pdf       how a file, indexed or not, is cut up"));

  private final Option context =
      Option.value("N", "show N passages on either side (1)", "-C", "--context");
  private final Option whole = Option.flag("show the whole document", "--whole");
  private final Option passages =
      Option.flag("read a file now and show how it is cut into passages", "--passages");
  private final Option json = Option.flag("one JSON object", "--json");
  private final Option color = Option.value("WHEN", "auto, always or never", "--color");
  private final Option noPager = Option.flag("never use $PAGER", "--no-pager");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public ShowCommand(ReadTasks tasks) {
    this.tasks = tasks;
    options.add(context, whole, passages, json, color, noPager);
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
    if (words.size() != 1) {
      throw new UsageException("show needs one ID or FILE:LINE");
    }
    if (passages.isSet()) {
      return cut(words.getFirst(), console);
    }
    var extent = whole.isSet() ? ShowTarget.Extent.WHOLE : ShowTarget.Extent.NAMED;
    var reach = context.number(DEFAULT_NEIGHBOURS, 0);
    for (var index : common.existingIndexes(console)) {
      var shown = tasks.show(index, words.getFirst(), extent, reach);
      if (shown.isPresent()) {
        write(shown.get(), new Places(console.workingFolder(), index.base()), console);
        return ExitCode.FOUND;
      }
    }
    console.note("graf: the index holds no passage " + words.getFirst());
    return ExitCode.NOTHING_FOUND;
  }

  private int cut(String file, Console console) throws IOException {
    var decoration = console.decoration(color.choice(ColorChoice.values()));
    var skipped =
        tasks.cut(
            file,
            common.existingIndexIfAny(console),
            shown -> {
              if (json.isSet()) {
                new DocumentJson(console.out()).render(shown);
              } else {
                new PassagesRenderer(console.out(), decoration).render(shown);
              }
            });
    if (skipped.isEmpty()) {
      return ExitCode.FOUND;
    }
    console.note("graf: " + skipped.get().line());
    return ExitCode.ERROR;
  }

  private void write(ShownDocument shown, Places places, Console console) throws IOException {
    if (json.isSet()) {
      new DocumentJson(console.out()).render(shown);
      return;
    }
    var choice = color.choice(ColorChoice.values());
    try (var page = Pager.open(console, noPager.isSet() ? Pager.Use.NEVER : Pager.Use.WHEN_LONG)) {
      new DocumentRenderer(page, console.decoration(choice), places, width(console)).render(shown);
    }
  }

  // Another program wants the lines as they are in the source.
  private static int width(Console console) {
    return console.isTerminal(Console.Stream.OUT) ? console.width() : Integer.MAX_VALUE;
  }
}
