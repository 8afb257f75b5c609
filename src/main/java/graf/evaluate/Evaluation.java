package graf.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The measures of a run, query by query. A query for which nothing is relevant is left out, as in
/// trec_eval; one without an answer counts 0.
public final class Evaluation {
  private final List<Judged> judged = new ArrayList<>();
  private final Run run;

  private record Judged(String query, Map<String, Integer> relevant) {}

  /// One query's value under two runs.
  public record Change(String query, double value, double other) {
    public double difference() {
      return value - other;
    }
  }

  public Evaluation(Queries queries, Judgments judgments, Run run) {
    this.run = run;
    for (var query : queries.texts().keySet()) {
      var relevant = judgments.relevantTo(query);
      if (!relevant.isEmpty()) {
        judged.add(new Judged(query, relevant));
      }
    }
  }

  /// Returns how many queries the measures are over.
  public int queries() {
    return judged.size();
  }

  /// Returns whether anything in the answers was judged relevant.
  public boolean findsAny() {
    return judged.stream()
        .anyMatch(one -> run.ranking(one.query()).stream().anyMatch(one.relevant()::containsKey));
  }

  public Estimate of(Measure measure) {
    return over(one -> value(measure, run, one));
  }

  /// Returns by how much this run's values are above those of `other`.
  public Estimate above(Run other, Measure measure) {
    return over(one -> value(measure, run, one) - value(measure, other, one));
  }

  /// Returns `other`'s measure over the same queries.
  public Estimate of(Measure measure, Run other) {
    return over(one -> value(measure, other, one));
  }

  /// Returns the queries whose value differs under `other`, the greatest gain first.
  public List<Change> changes(Run other, Measure measure) {
    return judged.stream()
        .map(one -> new Change(one.query(), value(measure, run, one), value(measure, other, one)))
        .filter(change -> change.difference() != 0)
        .sorted(
            Comparator.comparingDouble(Change::difference).reversed().thenComparing(Change::query))
        .toList();
  }

  private Estimate over(ToDoubleFunction<Judged> value) {
    return Estimate.of(judged.stream().mapToDouble(value).toArray());
  }

  private static double value(Measure measure, Run run, Judged one) {
    return measure.of(run.ranking(one.query()), one.relevant());
  }
}
