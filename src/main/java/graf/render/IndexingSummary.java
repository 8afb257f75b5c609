package graf.render;

import java.time.Duration;

/// What a run of `graf index` did.
///
/// @param added documents that the index did not hold
/// @param updated documents whose sources had changed
/// @param renamed documents whose sources have another name
/// @param removed documents whose sources are gone
/// @param unchanged documents that were left as they are
/// @param skipped sources that are not searchable
/// @param failed those of the skipped that make the run a failure
/// @param passages that the index holds now
/// @param bytes read from sources
public record IndexingSummary(
    long added,
    long updated,
    long renamed,
    long removed,
    long unchanged,
    long skipped,
    long failed,
    long passages,
    long bytes,
    Duration took) {
  /// Returns it in one line: `15 documents (12 added, 1 removed) · 98 passages · ...`.
  public String line() {
    long documents = added + updated + renamed + unchanged;
    var line = new StringBuilder(Amounts.of(documents, "document"));
    var changes = new StringBuilder();
    count(changes, added, " added");
    count(changes, updated, " updated");
    count(changes, renamed, " renamed");
    count(changes, removed, " removed");
    if (unchanged > 0 && changes.isEmpty()) {
      changes.append("unchanged");
    }
    if (!changes.isEmpty()) {
      line.append(" (").append(changes).append(')');
    }
    return line.append(" · ")
        .append(Amounts.of(passages, "passage"))
        .append(" · skipped ")
        .append(Amounts.digits(skipped))
        .append(" · ")
        .append(Amounts.duration(took))
        .toString();
  }

  /// Returns how many documents came, went or changed.
  public long changed() {
    return added + updated + renamed + removed;
  }

  private static void count(StringBuilder changes, long count, String did) {
    if (count > 0) {
      changes.append(changes.isEmpty() ? "" : ", ").append(Amounts.digits(count)).append(did);
    }
  }
}
