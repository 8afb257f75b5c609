package graf.index.opensearch.connection;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.ClusterReport;
import graf.index.UnavailableIndexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which shards of an index are there, and which are away.
public record ClusterHealth(Cluster cluster) {
  /// A node that is slow to take its copy must not keep anybody from writing.
  private static final int COPIES_SECONDS = 30;

  /// The shards of an index that none of the nodes has.
  ///
  /// @param all how many shards there are
  /// @param away each in words
  public record Gaps(int all, List<String> away) {
    /// Returns them within a sentence; empty where there are none.
    String words() {
      return away.isEmpty() ? "" : away.size() + " of " + all + " shards are away";
    }

    /// Returns their names.
    String names() {
      return String.join(" and ", away);
    }

    /// Returns what they are to who gets an answer without them.
    public String unread() {
      return words() + ": " + names() + " cannot be read now";
    }

    /// Returns the failure that they are to who writes.
    public UnavailableIndexException unwritten(String url) {
      return new UnavailableIndexException(
          url + " cannot answer now: " + words() + ", " + names(), null);
    }
  }

  /// Generations of an index besides the one in use.
  ///
  /// @param unfinished whose writers are gone, by name
  /// @param inTheMaking that somebody writes, by name
  public record Others(List<String> unfinished, List<String> inTheMaking) {}

  /// Waits for a new index's copies, though not for ever.
  public void awaitCopies(String name, Layout layout) throws IOException {
    try {
      int nodes = cluster.get("/_cluster/health", Map.of()).path("number_of_data_nodes").asInt(1);
      var wanted = String.valueOf(layout.active(nodes));
      cluster.get(
          path(name), Map.of("wait_for_active_shards", wanted, "timeout", COPIES_SECONDS + "s"));
    } catch (RefusedException _) {
      // They did not come in time, or who asks may not see whether they do.
    }
  }

  /// Fails where the index cannot be read whole.
  ///
  /// @throws UnavailableIndexException where shards are away
  public void refuseGaps(String name) throws IOException {
    var gaps = gaps(name);
    if (!gaps.away().isEmpty()) {
      throw new UnavailableIndexException(
          gaps.words() + ": " + cluster.url() + " cannot be read now without " + gaps.names(),
          null);
    }
  }

  public Gaps gaps(String name) throws IOException {
    return gaps(cluster.get(path(name), Map.of("level", "shards")));
  }

  /// Returns what is away of the generation `name`; nothing where who asks may not see that.
  public Gaps gapsIfToldOf(String name) throws IOException {
    try {
      return gaps(name);
    } catch (RefusedException e) {
      if (e.isUnknownUser()) {
        return new Gaps(0, List.of());
      }
      throw e;
    }
  }

  /// Whether the generation `name` can be read whole.
  public boolean isWhole(String name) throws IOException {
    return gaps(name).away().isEmpty();
  }

  /// Returns how the generation `name` stands.
  public ClusterReport report(String name, Others others) throws IOException {
    var health = cluster.get(path(name), Map.of("level", "shards"));
    var index = health.path("indices").path(name);
    var gaps = gaps(health);
    int shards = index.path("number_of_shards").asInt();
    int copies = index.path("number_of_replicas").asInt();
    int here = index.path("active_shards").asInt();
    return new ClusterReport(
        name,
        index.path("status").asText(),
        health.path("number_of_data_nodes").asInt(),
        shards,
        copies,
        shards * (1 + copies) - here - gaps.away().size(),
        gaps.away(),
        others.unfinished(),
        others.inTheMaking());
  }

  /// Returns what is away, as an answer of the cluster says.
  static Gaps gaps(JsonNode health) {
    int all = 0;
    var away = new ArrayList<String>();
    for (var index : health.path("indices").properties()) {
      for (var shard : index.getValue().path("shards").properties()) {
        all++;
        if (!shard.getValue().path("primary_active").asBoolean()) {
          away.add("shard " + shard.getKey() + " of " + index.getKey());
        }
      }
    }
    return new Gaps(all, away);
  }

  static String path(String name) {
    return "/_cluster/health/" + name;
  }
}
