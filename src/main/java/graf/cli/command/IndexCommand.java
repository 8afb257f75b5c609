package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.output.IndexingOutput;
import graf.cli.task.IndexingRequest;
import graf.cli.task.StandardInputSource;
import graf.cli.task.WriteTasks;
import graf.index.Part;
import graf.passage.SourceDocument;
import graf.render.IndexingJson;
import graf.render.IndexingSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `graf index`: makes an index equal to its sources.
public final class IndexCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("index"),
          "Make files and folders searchable; bring them up to date.",
          "graf index [OPTION...] [PATH...|-]",
          List.of(
              "graf index reports notes.md   add, update and remove as these changed",
              "graf index                    look again at all that was indexed"));

  private static final String STANDARD_INPUT = "-";

  private final Option wait =
      Option.value("SECONDS", "how long to wait for another writer (10)", "--wait");
  private final Option rebuild =
      Option.flag("read everything again, into a new index", "--rebuild");
  private final Option watch = Option.flag("stay, and follow changes as they are made", "--watch");
  private final Option commitEvery =
      Option.value("SECONDS", "commit what was read this often (20)", "--commit-every");
  private final Option part =
      Option.value("K/N", "share K of N of the files, beside other processes", "--part");
  private final Option quiet = Option.flag("say only what was skipped", "-q", "--quiet");
  private final Option verbose = Option.flag("name each file read", "-v", "--verbose");
  private final Option json =
      Option.flag("what was skipped and done, as JSON Lines on standard output", "--json");
  private final Option id =
      Option.value("NAME", "name standard input (-); .md or .html is its format", "--id");
  private final Option title = Option.value("TEXT", "its title", "--title");
  private final ReadingOptions reading = new ReadingOptions();
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final WriteTasks tasks;

  public IndexCommand(WriteTasks tasks) {
    this.tasks = tasks;
    options.add("The run and its report", rebuild, watch, wait, commitEvery, quiet, verbose, json);
    options.add("Several machines that write one index on a cluster", part);
    options.add("Standard input", id, title);
    reading.addTo(options);
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
        new IndexingRequest(
            paths(words),
            rebuild.isSet() ? IndexingRequest.Start.ANEW : IndexingRequest.Start.KEPT,
            Duration.ofSeconds(wait.number((int) IndexingRequest.PATIENCE.toSeconds(), 0)),
            Duration.ofSeconds(
                commitEvery.number((int) IndexingRequest.BETWEEN_COMMITS.toSeconds(), 0)),
            reading::over,
            part(words),
            given(console, words));
    try (var output = output(console)) {
      int exitCode = report(tasks.index(index, asked, output), output);
      if (watch.isSet()) {
        tasks.watch().follow(index, asked.again(), output, summary -> report(summary, output));
      }
      return exitCode;
    }
  }

  private Part part(List<String> words) {
    var text = part.text();
    if (text == null) {
      return Part.WHOLE;
    }
    if (words.contains(STANDARD_INPUT)) {
      throw new UsageException("--part divides files; standard input (-) is one source");
    }
    int slash = text.indexOf('/');
    try {
      int number = Integer.parseInt(text.substring(0, Math.max(0, slash)));
      return new Part(number, Integer.parseInt(text.substring(slash + 1)));
    } catch (IllegalArgumentException _) {
      throw new UsageException(
          "--part takes K/N, such as 3/8, with N at most " + Part.MOST + ", not '" + text + "'");
    }
  }

  private IndexingOutput output(Console console) {
    return new IndexingOutput(
        console, verbosity(), json.isSet() ? new IndexingJson(console.out()) : null);
  }

  private static List<String> paths(List<String> words) {
    var paths = new ArrayList<>(words);
    paths.removeIf(STANDARD_INPUT::equals);
    return paths;
  }

  private @Nullable StandardInputSource given(Console console, List<String> words) {
    if (words.contains(STANDARD_INPUT)) {
      var name = id.text();
      if (name != null && name.length() > SourceDocument.LONGEST_ID) {
        throw new UsageException(
            "--id takes a name of at most " + SourceDocument.LONGEST_ID + " characters");
      }
      return new StandardInputSource(name == null ? "stdin" : name, title.text(), console.in());
    }
    if (id.isSet() || title.isSet()) {
      throw new UsageException("--id and --title are for standard input: graf index - --id NAME");
    }
    return null;
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
