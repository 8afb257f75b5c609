package graf.bench;

import java.util.List;
import java.util.Locale;

/// The middle of several measurements, and how far they lie apart.
record Spread(double median, double least, double most) {
  static Spread of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }

  String written(String unit) {
    return least == most
        ? number(median) + unit
        : number(median) + unit + " (" + number(least) + " to " + number(most) + ")";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
