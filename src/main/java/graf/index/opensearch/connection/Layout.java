package graf.index.opensearch.connection;

import java.io.IOException;
import java.util.Map;

/// How many shards an index has, and how many copies there are of each.
///
/// @param copies the setting that says so, and its value
public record Layout(int shards, Map.Entry<String, Object> copies) {
  private static final String REPLICAS = "number_of_replicas";
  private static final String AUTOMATIC = "auto_expand_replicas";

  /// Returns that of a new index.
  public static Layout of(ClusterAddress address) {
    return new Layout(Math.max(1, address.shards()), Map.entry(AUTOMATIC, "0-1")).as(address);
  }

  /// Returns that of the index `name`, but for what `address` says otherwise.
  public static Layout of(Cluster cluster, String name, ClusterAddress address) throws IOException {
    var settings =
        cluster.get("/" + name + "/_settings", Map.of()).path(name).path("settings").path("index");
    var automatic = settings.path(AUTOMATIC).asText("false");
    var copies =
        automatic.equals("false")
            ? Map.<String, Object>entry(REPLICAS, settings.path(REPLICAS).asInt(1))
            : Map.<String, Object>entry(AUTOMATIC, automatic);
    return new Layout(settings.path("number_of_shards").asInt(1), copies).as(address);
  }

  private Layout as(ClusterAddress address) {
    return new Layout(
        address.shards() > 0 ? address.shards() : shards,
        address.replicas() >= 0 ? Map.entry(REPLICAS, address.replicas()) : copies);
  }

  /// Returns how many shards, copies among them, can be active on so many nodes.
  int active(int nodes) {
    var most = String.valueOf(copies.getValue());
    most = most.substring(most.indexOf('-') + 1);
    int each = most.equals("all") ? nodes : 1 + Integer.parseInt(most);
    return shards * Math.max(1, Math.min(each, nodes));
  }
}
