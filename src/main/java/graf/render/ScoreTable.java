package graf.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The measures of an evaluation for a person: a line each.
public final class ScoreTable {
  private static final int MOST_CHANGES = 10;

  private final Appendable out;

  public ScoreTable(Appendable out) {
    this.out = out;
  }

  public void render(ScoreReport report) throws IOException {
    boolean compares = report.rows().stream().anyMatch(row -> row.against() != null);
    out.append("measure  value  95 % interval");
    out.append(compares ? "  other  difference  95 % interval    better  worse\n" : "\n");
    for (var row : report.rows()) {
      line(row);
    }
    if (compares) {
      changes(report, "better", gains(report));
      changes(report, "worse", losses(report));
    }
  }

  private void line(ScoreReport.Row row) throws IOException {
    var value = row.value();
    out.append(
        String.format(
            Locale.ROOT,
            "%-8s %.3f  %.3f–%.3f",
            row.measure(),
            value.mean(),
            value.low(),
            value.high()));
    var against = row.against();
    if (against != null) {
      var difference = against.difference();
      out.append(
          String.format(
              Locale.ROOT,
              "    %.3f  %+.3f      %+.3f – %+.3f  %6d %6d",
              against.value(),
              difference.mean(),
              difference.low(),
              difference.high(),
              against.better(),
              against.worse()));
    }
    out.append("\n");
  }

  private static List<ScoreReport.Change> gains(ScoreReport report) {
    return report.changes().stream().filter(change -> change.value() > change.other()).toList();
  }

  /// Returns the queries that got worse, the greatest loss first.
  private static List<ScoreReport.Change> losses(ScoreReport report) {
    var losses = new ArrayList<>(report.changes());
    losses.removeAll(gains(report));
    return losses.reversed();
  }

  private void changes(ScoreReport report, String how, List<ScoreReport.Change> changes)
      throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    out.append("\n")
        .append(how)
        .append(" by ")
        .append(report.changedBy())
        .append(": ")
        .append(Amounts.of(changes.size(), "query", "queries"))
        .append("\n");
    for (var change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
      out.append(
              String.format(
                  Locale.ROOT, "%+.3f  %.3f  ", change.value() - change.other(), change.value()))
          .append(CleanText.name(change.query()))
          .append("  ")
          .append(CleanText.name(change.text()))
          .append("\n");
    }
  }
}
