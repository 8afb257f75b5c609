package graf.index;

import java.util.List;

/// How an index stands on its cluster.
///
/// @param generation the index of the cluster that is in use
/// @param health `green`, `yellow` where copies are missing, `red` where shards are
/// @param nodes that hold data
/// @param copies of each shard, besides the first
/// @param missingCopies how many of them are not there
/// @param away shards of which there is nothing, each in words
/// @param unfinished generations that no rebuild ended, by name
/// @param inTheMaking generations that are being made, by name
public record ClusterReport(
    String generation,
    String health,
    int nodes,
    int shards,
    int copies,
    int missingCopies,
    List<String> away,
    List<String> unfinished,
    List<String> inTheMaking) {
  public ClusterReport {
    away = List.copyOf(away);
    unfinished = List.copyOf(unfinished);
    inTheMaking = List.copyOf(inTheMaking);
  }

  /// Returns what cannot be read now, in words.
  public String unread() {
    return away.size()
        + " of "
        + shards
        + " shards are away: "
        + String.join(" and ", away)
        + " cannot be read now";
  }
}
