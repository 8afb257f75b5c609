package graf.cli;

import graf.render.IndexingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `graf index`: makes an index equal to its sources.
final class IndexCommand implements Command {
  private static final int DEFAULT_WAIT_SECONDS = 10;
  private static final int DEFAULT_COMMIT_SECONDS = 20;
  private static final String[] EXAMPLES = {
    "  graf index reports notes.md          add, update and remove as these changed",
    "  curl -s example.org | graf index -   index standard input",
    ""
  };

  private final OptionSpec wait =
      Options.value("SECONDS", "how long to wait for another writer (10)", "--wait");
  private final OptionSpec commitEvery =
      Options.value("SECONDS", "make safe what was read, this often (20)", "--commit-every");
  private final OptionSpec quiet = Options.flag("say only what was skipped", "-q", "--quiet");
  private final OptionSpec verbose = Options.flag("name each file read", "-v", "--verbose");
  private final CommonOptions common = new CommonOptions();
  private final CommandSpec spec = CommandSpec.create().name("index");
  private final Stages stages;

  IndexCommand(Stages stages) {
    this.stages = stages;
    spec.usageMessage()
        .header("Make files and folders searchable, or bring them up to date.")
        .customSynopsis("graf index [OPTION...] [PATH...|-]");
    spec.usageMessage().description(EXAMPLES);
    spec.addOption(wait).addOption(commitEvery).addOption(quiet).addOption(verbose);
    common.addTo(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int call(Console console, List<String> words) throws IOException {
    var index = words.isEmpty() ? common.existingIndex(console) : common.writableIndex(console);
    var patience = Duration.ofSeconds(Options.number(wait, DEFAULT_WAIT_SECONDS, 0));
    var commits = Duration.ofSeconds(Options.number(commitEvery, DEFAULT_COMMIT_SECONDS, 0));
    var summary = run(index, new IndexOptions(words, patience, commits), console);
    if (verbosity() != IndexingOutput.Verbosity.QUIET) {
      console.note(summary.line());
    }
    return summary.failed() > 0 ? ExitCode.ERROR : ExitCode.FOUND;
  }

  private IndexingSummary run(Path index, IndexOptions options, Console console)
      throws IOException {
    try (var output = new IndexingOutput(console, verbosity())) {
      return stages.index(index, options, output);
    }
  }

  private IndexingOutput.Verbosity verbosity() {
    if (Options.isSet(quiet)) {
      return IndexingOutput.Verbosity.QUIET;
    }
    return Options.isSet(verbose)
        ? IndexingOutput.Verbosity.VERBOSE
        : IndexingOutput.Verbosity.NORMAL;
  }
}
