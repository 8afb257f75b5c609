package graf.cli;

import graf.render.IndexingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `graf index`: makes an index equal to its sources.
final class IndexCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("index"),
          "Make files and folders searchable; bring them up to date.",
          "graf index [OPTION...] [PATH...]",
          List.of(
              "graf index reports notes.md   add, update and remove as these changed",
              "graf index                    look again at all that was indexed"));

  /// How long another writer is waited for.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Between two commits of a long run.
  static final Duration COMMITS = Duration.ofSeconds(20);

  private final Option wait =
      Option.value("SECONDS", "how long to wait for another writer (10)", "--wait");
  private final Option commitEvery =
      Option.value("SECONDS", "make safe what was read, this often (20)", "--commit-every");
  private final Option quiet = Option.flag("say only what was skipped", "-q", "--quiet");
  private final Option verbose = Option.flag("name each file read", "-v", "--verbose");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final Stages stages;

  IndexCommand(Stages stages) {
    this.stages = stages;
    options.add(wait, commitEvery, quiet, verbose);
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
    var index = words.isEmpty() ? common.existingIndex(console) : common.writableIndex(console);
    var patience = Duration.ofSeconds(wait.number((int) PATIENCE.toSeconds(), 0));
    var commits = Duration.ofSeconds(commitEvery.number((int) COMMITS.toSeconds(), 0));
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
    if (quiet.isSet()) {
      return IndexingOutput.Verbosity.QUIET;
    }
    return verbose.isSet() ? IndexingOutput.Verbosity.VERBOSE : IndexingOutput.Verbosity.NORMAL;
  }
}
