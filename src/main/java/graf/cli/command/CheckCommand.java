package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.IndexLocation;
import graf.cli.task.WriteTasks;
import graf.index.CheckReport;
import graf.render.Amounts;
import graf.render.CleanText;
import java.io.IOException;
import java.util.List;

/// `graf check`: is the index whole?
public final class CheckCommand implements Command {
  private static final String ANEW = "rebuild it with: graf index --rebuild";

  private static final int MOST_NAMED = 20;

  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("check"),
          "Read every byte of the index; say whether it is whole.",
          "graf check [OPTION...]",
          List.of("graf check", "graf check --repair   drop what is broken, once you have agreed"));

  private final Option repair = Option.flag("drop what is broken and keep the rest", "--repair");
  private final Option yes = Option.flag("with --repair, do not ask", "-y", "--yes");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final WriteTasks tasks;

  public CheckCommand(WriteTasks tasks) {
    this.tasks = tasks;
    options.add(repair, yes);
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
    refuse(words);
    var index = common.existingIndex(console);
    var report = tasks.check(index, console::waiting);
    if (report.isWhole()) {
      console
          .out()
          .append("whole: ")
          .append(Amounts.of(report.documents(), "document"))
          .append(", ")
          .append(Amounts.of(report.passages(), "passage"))
          .append(", ")
          .append(Amounts.of(report.skipped(), "skipped source"))
          .append("\n");
      console.out().flush();
      tidy(index, console);
      return ExitCode.FOUND;
    }
    return damaged(index, report, console);
  }

  /// What broken-off runs left answers nobody, and nothing is lost with it.
  private void tidy(IndexLocation index, Console console) throws IOException {
    var left = tasks.leftovers(index);
    if (!left.isEmpty() && repair.isSet()) {
      for (String name : tasks.tidy(index, console::waiting)) {
        console.note("cleared away " + name + ", of a rebuild that was broken off");
      }
      return;
    }
    for (String name : left) {
      console.note(
          "graf: "
              + name
              + " is of a rebuild that was broken off; graf check --repair clears it away");
    }
  }

  private int damaged(IndexLocation index, CheckReport report, Console console) throws IOException {
    for (String finding : report.findings()) {
      console.out().append(CleanText.name(finding)).append("\n");
    }
    // What follows on standard error speaks of it.
    console.out().flush();
    if (!report.repairable()) {
      console.note("graf: the index at " + index.name() + " is damaged; " + ANEW);
      return ExitCode.ERROR;
    }
    if (!repair.isSet()) {
      console.note(
          "graf: the index at "
              + index.name()
              + " is damaged; "
              + ANEW
              + ", or graf check --repair");
      return ExitCode.ERROR;
    }
    return repaired(index, report, console);
  }

  private int repaired(IndexLocation index, CheckReport report, Console console)
      throws IOException {
    console.note(
        report.lost().isEmpty()
            ? "repairing loses every source in the broken parts"
            : "repairing loses " + CleanText.name(named(report.lost())));
    console.note("graf index reads lost sources again, where they are still there");
    if (!yes.isSet() && !console.agrees("repair? [y/N] ")) {
      console.note("graf: nothing was changed; to repair without being asked, add --yes");
      return ExitCode.ERROR;
    }
    tasks.repair(index, console::waiting);
    tidy(index, console);
    var left = tasks.check(index, console::waiting);
    console.note(
        left.isWhole()
            ? "repaired: " + Amounts.of(left.documents(), "document") + " left; now run: graf index"
            : "graf: still damaged; " + ANEW);
    return left.isWhole() ? ExitCode.FOUND : ExitCode.ERROR;
  }

  private static String named(List<String> sources) {
    int rest = sources.size() - MOST_NAMED;
    return rest <= 0
        ? String.join(", ", sources)
        : String.join(", ", sources.subList(0, MOST_NAMED))
            + " and "
            + Amounts.of(rest, "other source");
  }
}
