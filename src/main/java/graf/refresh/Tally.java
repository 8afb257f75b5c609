package graf.refresh;

import graf.index.IndexStatistics;
import graf.index.SourceState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Counts what a refresh does.
final class Tally {
  private long added;
  private long updated;
  private long removed;
  private long removedSources;
  private long renamed;
  private long unchanged;
  private long skipped;
  private long failed;
  private long bytes;

  synchronized void left(SourceState state) {
    leftElsewhere(state);
    failed += RefreshPlan.isFailure(state) ? 1 : 0;
  }

  /// Counts what this refresh had no part in.
  synchronized void leftElsewhere(SourceState state) {
    unchanged += state.documents();
    skipped += state.skipped() == null ? 0 : 1;
  }

  /// Counts all that the index holds, and the sources that failed when it was last made so.
  synchronized void left(IndexStatistics all, long failedThen) {
    unchanged += all.documents();
    skipped += all.skipped();
    failed += failedThen;
  }

  /// Counts documents as renamed that were counted as removed, and as added.
  synchronized void renamed(SourceState former, SourceState now) {
    int kept = Math.min(former.documents(), now.documents());
    removed -= kept;
    removedSources--;
    added -= kept;
    renamed += kept;
  }

  synchronized void removed(SourceState state) {
    removed += state.documents();
    removedSources++;
  }

  /// @param before what the index held of the source, null where nothing
  synchronized void read(@Nullable SourceState before, SourceState now) {
    bytes += now.size();
    if (now.skipped() != null) {
      skipped++;
      failed += now.skipped().isFailure() ? 1 : 0;
    }
    int old = before == null ? 0 : before.documents();
    if (before != null && !now.hash().isEmpty() && before.hash().equals(now.hash())) {
      unchanged += now.documents();
      return;
    }
    int kept = Math.min(old, now.documents());
    updated += kept;
    added += now.documents() - kept;
    removed += old - kept;
  }

  synchronized RefreshSummary summary(Duration took) {
    return new RefreshSummary(
        added, updated, renamed, removed, removedSources, unchanged, skipped, failed, bytes, took);
  }
}
