package graf.cli.command;

import graf.cli.config.ConfigurationException;
import graf.cli.doctor.Finding;
import graf.cli.doctor.MachineCheck;
import graf.cli.doctor.SettingsCheck;
import graf.cli.option.OptionTable;
import graf.cli.output.Console;
import graf.cli.output.ExitCode;
import graf.cli.task.IndexLocation;
import graf.cli.task.MissingIndexException;
import graf.cli.task.ReadTasks;
import graf.index.IncompatibleIndexException;
import graf.render.Amounts;
import graf.render.CleanText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `graf doctor`: what this machine lacks, a line each.
public final class DoctorCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("doctor"),
          "Look at Java, caches, settings and indexes; say what to do.",
          "graf doctor [OPTION...]",
          List.of("graf doctor", "graf doctor --index mail"));

  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public DoctorCommand(ReadTasks tasks) {
    this.tasks = tasks;
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
    var machine = new MachineCheck(console);
    var findings = new ArrayList<>(machine.findings());
    findings.add(machine.server());
    findings.addAll(new SettingsCheck(console, project(console)).findings());
    findings.addAll(indexes(console));
    boolean well = true;
    for (var finding : findings) {
      well &= finding.verdict() != Finding.Verdict.DO;
      line(console, finding);
    }
    return well ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
  }

  private @Nullable Path project(Console console) throws IOException {
    try {
      return common.projectFolder(console);
    } catch (ConfigurationException _) {
      // The file itself is looked at below.
      return null;
    }
  }

  private List<Finding> indexes(Console console) throws IOException {
    var findings = new ArrayList<Finding>();
    try {
      for (var index : common.existingIndexes(console)) {
        findings.add(state(index));
      }
    } catch (MissingIndexException none) {
      var verdict = none.named() == null ? Finding.Verdict.NOTE : Finding.Verdict.DO;
      findings.add(
          new Finding(verdict, "index", none.getMessage() + "; make one with: graf index PATH"));
    } catch (ConfigurationException _) {
      // Told already.
    } catch (IOException e) {
      findings.add(new Finding(Finding.Verdict.DO, "index", String.valueOf(e.getMessage())));
    }
    return findings;
  }

  private Finding state(IndexLocation index) {
    try {
      var report = tasks.status(index);
      var text =
          index.name()
              + ": "
              + Amounts.of(report.documents(), "document")
              + ", skipped "
              + report.skipped().size();
      return new Finding(Finding.Verdict.OK, "index", text);
    } catch (IncompatibleIndexException other) {
      return new Finding(
          Finding.Verdict.DO,
          "index",
          other.getMessage() + "; bring it up to date with: graf index");
    } catch (IOException e) {
      return new Finding(
          Finding.Verdict.DO,
          "index",
          index.name() + ": " + e.getMessage() + "; look closer with: graf check");
    }
  }

  private static void line(Console console, Finding finding) throws IOException {
    var mark =
        switch (finding.verdict()) {
          case OK -> "ok    ";
          case NOTE -> "note  ";
          case DO -> "do    ";
        };
    var subject = finding.subject();
    console
        .out()
        .append(mark)
        .append(subject)
        .append(" ".repeat(Math.max(1, 11 - subject.length())))
        .append(CleanText.name(finding.text()))
        .append('\n');
  }
}
