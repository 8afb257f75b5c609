package graf.cli;

import graf.render.DocumentJson;
import graf.render.DocumentRenderer;
import graf.render.Places;
import graf.render.ShownDocument;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `graf show`: a passage with its neighbours, or its whole document.
final class ShowCommand implements Command {
  private static final int DEFAULT_NEIGHBOURS = 1;
  private static final String[] EXAMPLES = {
    "  graf show reports/a.txt:11       the passage at line 11, and its neighbours",
    "  graf show 'reports/a.txt#6' -C3  the sixth passage, and three on either side",
    "  graf show reports/a.txt          the whole document",
    ""
  };

  private final OptionSpec context =
      Options.value("N", "show N passages on either side (1)", "-C", "--context");
  private final OptionSpec whole = Options.flag("show the whole document", "--whole");
  private final OptionSpec json = Options.flag("one JSON object", "--json");
  private final OptionSpec color = Options.value("WHEN", "auto, always or never", "--color");
  private final OptionSpec noPager = Options.flag("never use $PAGER", "--no-pager");
  private final CommonOptions common = new CommonOptions();
  private final CommandSpec spec = CommandSpec.create().name("show");
  private final Stages stages;

  ShowCommand(Stages stages) {
    this.stages = stages;
    spec.usageMessage()
        .header("Show a passage with its neighbours, or its whole document.")
        .customSynopsis("graf show [OPTION...] ID|FILE:LINE|FILE");
    spec.usageMessage().description(EXAMPLES);
    spec.addOption(context).addOption(whole).addOption(json).addOption(color).addOption(noPager);
    common.addTo(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    if (words.size() != 1) {
      throw new UsageException("show needs one ID or FILE:LINE");
    }
    var target = target(words.getFirst());
    var index = common.existingIndex(console);
    var shown = stages.show(index, target, Options.number(context, DEFAULT_NEIGHBOURS, 0));
    if (shown.isEmpty()) {
      console.note("graf: the index holds no passage " + words.getFirst());
      return ExitCode.NOTHING_FOUND;
    }
    write(shown.get(), new Places(console.workingFolder(), stages.base(index)), console);
    return ExitCode.FOUND;
  }

  private ShowTarget target(String text) {
    var target = ShowTarget.parse(text);
    return Options.isSet(whole) ? new ShowTarget.Whole(target.name()) : target;
  }

  private void write(ShownDocument shown, Places places, Console console) throws IOException {
    if (Options.isSet(json)) {
      new DocumentJson(console.out()).render(shown);
      return;
    }
    var choice = Options.choice(color, ColorChoice.values());
    try (var page = Pager.open(console, Pager.use(noPager))) {
      new DocumentRenderer(page, console.decoration(choice), places, width(console)).render(shown);
    }
  }

  // Another program wants the lines as they are in the source.
  private static int width(Console console) {
    return console.isTerminal(Console.Stream.OUT) ? console.width() : Integer.MAX_VALUE;
  }
}
