package graf.render;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `graf evaluate` found.
///
/// @param rows one a measure
/// @param changes queries that another run answers otherwise, the greatest gain first; empty where
///   there is none to compare with
/// @param changedBy the measure of the changes
/// @param queries over how many the measures are
/// @param unjudged for how many queries nothing is known to be relevant; these are left out
public record ScoreReport(
    List<Row> rows,
    List<Change> changes,
    String changedBy,
    int queries,
    int unjudged,
    Duration took) {
  public ScoreReport {
    rows = List.copyOf(rows);
    changes = List.copyOf(changes);
  }

  /// A mean with the bounds of its 95 % interval.
  public record Range(double mean, double low, double high) {}

  /// A measure's value.
  ///
  /// @param against the same of another run, null where there is none
  public record Row(String measure, Range value, @Nullable Against against) {}

  /// Another run's value.
  ///
  /// @param difference by how much graf's is above it
  /// @param better how many queries are
  /// @param worse how many are below it
  public record Against(double value, Range difference, long better, long worse) {}

  /// A query's values.
  public record Change(String query, String text, double value, double other) {}
}
