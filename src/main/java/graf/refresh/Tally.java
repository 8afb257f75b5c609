package graf.refresh;

import graf.index.SourceState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Counts what a refresh does.
final class Tally {
  private long added;
  private long updated;
  private long removed;
  private long unchanged;
  private long skipped;
  private long failed;
  private long bytes;

  synchronized void left(SourceState state) {
    unchanged += state.documents();
    skipped += state.skipped() == null ? 0 : 1;
  }

  synchronized void removed(SourceState state) {
    removed += state.documents();
  }

  /// @param before what the index held of the source, null where nothing
  synchronized void read(@Nullable SourceState before, SourceState now) {
    bytes += now.size();
    if (now.skipped() != null) {
      skipped++;
      failed += now.skipped().isFailure() ? 1 : 0;
    }
    int old = before == null ? 0 : before.documents();
    if (before != null && before.hash().equals(now.hash())) {
      unchanged += now.documents();
      return;
    }
    int kept = Math.min(old, now.documents());
    updated += kept;
    added += now.documents() - kept;
    removed += old - kept;
  }

  synchronized RefreshSummary summary(Duration took) {
    return new RefreshSummary(added, updated, removed, unchanged, skipped, failed, bytes, took);
  }
}
