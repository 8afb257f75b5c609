package graf.refresh;

import java.time.Duration;

/// What a refresh did, counted in source documents; those and the skipped sources that it had no
/// part in are counted too.
///
/// @param added documents of files that the index did not hold
/// @param updated documents of files that had changed
/// @param renamed documents of files that have another name and hold what they held
/// @param removed documents of files that are gone
/// @param removedSources files that are gone, those that were skipped too
/// @param unchanged documents that were left as they are
/// @param skipped sources that are not searchable
/// @param failed those of them below the roots of this run that make it a failure
/// @param bytes read from sources
public record RefreshSummary(
    long added,
    long updated,
    long renamed,
    long removed,
    long removedSources,
    long unchanged,
    long skipped,
    long failed,
    long bytes,
    Duration took) {
  /// Returns how many documents there are now.
  long documents() {
    return added + updated + renamed + unchanged;
  }

  /// Whether the index holds what it held before.
  public boolean foundNothing() {
    return added == 0 && updated == 0 && renamed == 0 && removed == 0;
  }
}
