package graf.cli;

import graf.render.IndexingSummary;
import java.io.IOException;
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

  private final Option wait =
      Option.value("SECONDS", "how long to wait for another writer (10)", "--wait");
  private final Option rebuild =
      Option.flag("read everything anew, beside what is there", "--rebuild");
  private final Option watch = Option.flag("stay, and follow changes as they are made", "--watch");
  private final Option commitEvery =
      Option.value("SECONDS", "make safe what was read, this often (20)", "--commit-every");
  private final Option quiet = Option.flag("say only what was skipped", "-q", "--quiet");
  private final Option verbose = Option.flag("name each file read", "-v", "--verbose");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final Stages stages;

  IndexCommand(Stages stages) {
    this.stages = stages;
    options.add(rebuild, watch, wait, commitEvery, quiet, verbose);
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
    var asked =
        new IndexOptions(
            words,
            rebuild.isSet() ? IndexOptions.Start.ANEW : IndexOptions.Start.KEPT,
            Duration.ofSeconds(wait.number((int) IndexOptions.PATIENCE.toSeconds(), 0)),
            Duration.ofSeconds(
                commitEvery.number((int) IndexOptions.BETWEEN_COMMITS.toSeconds(), 0)));
    try (var output = new IndexingOutput(console, verbosity())) {
      int exitCode = report(stages.index(index, asked, output), output);
      if (watch.isSet()) {
        stages.watch(
            index,
            new IndexOptions(
                List.of(), IndexOptions.Start.KEPT, asked.patience(), asked.betweenCommits()),
            output,
            summary -> report(summary, output));
      }
      return exitCode;
    }
  }

  private int report(IndexingSummary summary, IndexingOutput output) {
    output.done(summary);
    return summary.failed() > 0 ? ExitCode.ERROR : ExitCode.FOUND;
  }

  private IndexingOutput.Verbosity verbosity() {
    if (quiet.isSet()) {
      return IndexingOutput.Verbosity.QUIET;
    }
    return verbose.isSet() ? IndexingOutput.Verbosity.VERBOSE : IndexingOutput.Verbosity.NORMAL;
  }
}
