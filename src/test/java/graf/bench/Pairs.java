package graf.bench;

import java.util.ArrayList;
import java.util.List;

/// Measurements of graf and of its yardstick, taken by turns.
final class Pairs {
  private final List<Double> graf = new ArrayList<>();
  private final List<Double> yardstick = new ArrayList<>();

  void add(double ours, double theirs) {
    graf.add(ours);
    yardstick.add(theirs);
  }

  void addTo(Report report, Report.Row row) {
    report.add(row, graf, yardstick);
  }
}
