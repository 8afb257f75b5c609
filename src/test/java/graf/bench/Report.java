package graf.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// The table of the budgets, a row as soon as it is measured; one that was measured beside other
/// work says so, and its times are worth little.
final class Report {
  private static final double BUSY = 0.1;

  private final PrintStream out;
  private final OtherWork others = new OtherWork();
  private boolean wasBusy;

  Report(PrintStream out) {
    this.out = out;
    out.println("| work | graf | yardstick | ratio | must | goal |");
    out.println("| --- | --- | --- | --- | --- | --- |");
  }

  /// Adds a row of measurements that were taken in pairs.
  void add(Row row, List<Double> graf, List<Double> yardstick) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < graf.size(); i++) {
      ratios.add(graf.get(i) / yardstick.get(i));
    }
    var ratio = Spread.of(ratios);
    line(
        row.work(),
        Spread.of(graf).written(row.unit()),
        row.yardstick() + ": " + Spread.of(yardstick).written(row.unit()),
        ratio.written("x"),
        row.must(),
        row.goal());
  }

  /// Adds a row that is bounded by itself.
  void add(Row row, List<Double> graf) {
    line(row.work(), Spread.of(graf).written(row.unit()), "-", "-", row.must(), row.goal());
  }

  /// What is measured, against what, and what DESIGN asks of it.
  record Row(String work, String yardstick, String unit, String must, String goal) {}

  /// Says why a row is not there.
  void leftOut(String work, String why) {
    line(work, "-", why, "-", "-", "-");
  }

  private void line(String... cells) {
    double share = others.share();
    if (share > BUSY) {
      wasBusy = true;
      cells[0] = "(busy) " + cells[0] + ": others took " + Math.round(100 * share) + " % meanwhile";
    }
    out.println("| " + String.join(" | ", cells) + " |");
  }

  /// Says what the marks mean, where there are any.
  void end() {
    if (wasBusy) {
      out.println(
          "\n(busy): other processes took more than a tenth of the machine; measure again when it is"
              + " quiet.");
    }
  }
}
