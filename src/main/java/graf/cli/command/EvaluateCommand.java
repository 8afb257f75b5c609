package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.output.EvaluationProgress;
import graf.cli.output.ExitCode;
import graf.cli.task.ReadTasks;
import graf.evaluate.Estimate;
import graf.evaluate.Evaluation;
import graf.evaluate.Judgments;
import graf.evaluate.Measure;
import graf.evaluate.Queries;
import graf.evaluate.Run;
import graf.evaluate.Unit;
import graf.render.Amounts;
import graf.render.ScoreJson;
import graf.render.ScoreReport;
import graf.render.ScoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `graf evaluate`: scores the ranking against queries and judgments.
public final class EvaluateCommand implements Command {
  private static final CommandHelp HELP =
      new CommandHelp(
          List.of("evaluate"),
          "Score the ranking against queries and judgments.",
          "graf evaluate [OPTION...] QUERIES QRELS",
          List.of(
              "graf evaluate queries.tsv qrels.txt --run graf.run",
              "graf evaluate queries.tsv qrels.txt --compare old.run",
              "QUERIES has lines of QID<TAB>TEXT, QRELS those of TREC: QID 0 DOCID RELEVANCE"));

  private final Option unit =
      Option.value("UNIT", "what is judged: document or passage (DOCUMENT#n)", "--unit");
  private final Option run = Option.value("FILE", "write the answers as a TREC run", "--run");
  private final Option compare =
      Option.value("RUN", "compare each query with a TREC run", "--compare");
  private final Option json = Option.flag("JSON Lines: a measure each, a summary", "--json");
  private final CommonOptions common = new CommonOptions();
  private final OptionTable options = new OptionTable();
  private final ReadTasks tasks;

  public EvaluateCommand(ReadTasks tasks) {
    this.tasks = tasks;
    options.add(unit, run, compare, json);
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
    if (words.size() != 2) {
      throw new UsageException("evaluate takes two files: QUERIES QRELS");
    }
    long start = System.nanoTime();
    var folder = console.workingFolder();
    var queries = Queries.read(folder.resolve(words.getFirst()));
    var judgments = Judgments.read(folder.resolve(words.getLast()));
    var other = compare.text() == null ? null : Run.read(folder.resolve(compare.text()));
    var answers = ask(console, queries);
    write(answers, folder);
    var evaluation = new Evaluation(queries, judgments, answers);
    var took = Duration.ofNanos(System.nanoTime() - start);
    var report = report(queries, evaluation, other, took);
    if (json.isSet()) {
      new ScoreJson(console.out()).render(report);
    } else {
      new ScoreTable(console.out()).render(report);
    }
    console.out().flush();
    tell(console, report, evaluation);
    return evaluation.findsAny() ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
  }

  private Run ask(Console console, Queries queries) throws IOException {
    try (var progress = new EvaluationProgress(console, queries.texts().size())) {
      return tasks.ask(
          common.existingIndex(console), queries, unit.choice(Unit.values()), progress::answered);
    }
  }

  private void write(Run answers, Path folder) throws IOException {
    var name = run.text();
    if (name != null) {
      try (var out = Files.newBufferedWriter(folder.resolve(name))) {
        answers.write(out);
      }
    }
  }

  private static ScoreReport report(
      Queries queries, Evaluation evaluation, @Nullable Run other, Duration took) {
    var rows = new ArrayList<ScoreReport.Row>();
    for (var measure : Measure.values()) {
      rows.add(
          new ScoreReport.Row(
              measure.label(),
              range(evaluation.of(measure)),
              other == null ? null : against(evaluation, other, measure)));
    }
    var changes = new ArrayList<ScoreReport.Change>();
    if (other != null) {
      for (var change : evaluation.changes(other, Measure.NDCG_10)) {
        var text = queries.texts().getOrDefault(change.query(), "");
        changes.add(new ScoreReport.Change(change.query(), text, change.value(), change.other()));
      }
    }
    return new ScoreReport(
        rows,
        changes,
        Measure.NDCG_10.label(),
        evaluation.queries(),
        queries.texts().size() - evaluation.queries(),
        took);
  }

  private static ScoreReport.Against against(Evaluation evaluation, Run other, Measure measure) {
    var changes = evaluation.changes(other, measure);
    long better = changes.stream().filter(change -> change.difference() > 0).count();
    return new ScoreReport.Against(
        evaluation.of(measure, other).mean(),
        range(evaluation.above(other, measure)),
        better,
        changes.size() - better);
  }

  private static ScoreReport.Range range(Estimate estimate) {
    return new ScoreReport.Range(estimate.mean(), estimate.low(), estimate.high());
  }

  private void tell(Console console, ScoreReport report, Evaluation evaluation) {
    if (!evaluation.findsAny()) {
      var asked = unit.choice(Unit.values());
      console.note(
          "graf: no "
              + asked.name().toLowerCase(Locale.ROOT)
              + " found is judged relevant; check the ids, or try --unit "
              + (asked == Unit.DOCUMENT ? "passage" : "document"));
    }
    var unjudged =
        report.unjudged() == 0
            ? ""
            : " · " + Amounts.of(report.unjudged(), "query", "queries") + " without judgments";
    console.note(
        Amounts.of(report.queries(), "query", "queries")
            + unjudged
            + " · "
            + Amounts.duration(report.took()));
  }
}
