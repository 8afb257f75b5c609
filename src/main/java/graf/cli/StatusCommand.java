package graf.cli;

import graf.render.StatusJson;
import graf.render.StatusRenderer;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `graf status`: what is indexed, how fresh, what was skipped and why.
final class StatusCommand implements Command {
  private static final String[] EXAMPLES = {"  graf status", "  graf status --json", ""};

  private final OptionSpec json = Options.flag("one JSON object", "--json");
  private final OptionSpec color = Options.value("WHEN", "auto, always or never", "--color");
  private final CommonOptions common = new CommonOptions();
  private final CommandSpec spec = CommandSpec.create().name("status");
  private final Stages stages;

  StatusCommand(Stages stages) {
    this.stages = stages;
    spec.usageMessage()
        .header("Tell what is indexed, how fresh, and what was skipped.")
        .customSynopsis("graf status [OPTION...]");
    spec.usageMessage().description(EXAMPLES);
    spec.addOption(json).addOption(color);
    common.addTo(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    if (!words.isEmpty()) {
      throw new UsageException("status takes no '" + words.getFirst() + "'");
    }
    var report = stages.status(common.existingIndex(console));
    if (Options.isSet(json)) {
      new StatusJson(console.out()).render(report);
    } else {
      var decoration = console.decoration(Options.choice(color, ColorChoice.values()));
      new StatusRenderer(console.out(), decoration, ZoneId.systemDefault()).render(report);
    }
    return ExitCode.FOUND;
  }
}
