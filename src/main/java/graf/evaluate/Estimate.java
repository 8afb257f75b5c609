package graf.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A mean over queries, and the interval that holds 95 of 100 means of as many queries drawn anew,
/// with replacement, from the same ones (the percentile bootstrap of Efron and Tibshirani 1993).
///
/// @param low its 2.5th percentile
/// @param high its 97.5th
public record Estimate(double mean, double low, double high) {
  private static final int DRAWS = 1000;
  private static final long SEED = 20_230_329;

  /// Returns the estimate of `values`, one a query; the same each time.
  static Estimate of(double[] values) {
    if (values.length == 0) {
      return new Estimate(0, 0, 0);
    }
    var random = new SplittableRandom(SEED);
    var means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Estimate(
        Arrays.stream(values).sum() / values.length,
        means[DRAWS * 25 / 1000],
        means[DRAWS * 975 / 1000 - 1]);
  }
}
