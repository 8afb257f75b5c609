package graf.index.opensearch.connection;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an index lies on a cluster: `https://HOST:PORT,HOST:PORT/NAME?shards=N&replicas=N`.
///
/// @param scheme `http` or `https`
/// @param prefix the path before the index's name, as a proxy may ask for; empty for none
/// @param index its name on the cluster, an alias
/// @param shards how many it has when it is made; 0 where that is not said
/// @param replicas further copies of each shard; -1 where that is not said
public record ClusterAddress(
    String scheme, List<Node> nodes, String prefix, String index, int shards, int replicas) {
  /// What stands between the name of an index and the number of one of its generations.
  public static final String GENERATION = "-g";

  private static final String FORM = "https://HOST:9200/NAME";
  private static final int DEFAULT_PORT = 9200;

  /// A host that answers for the cluster.
  record Node(String host, int port) {
    /// Returns the port as addresses of `scheme` write it; -1 for the default.
    int saidPort(String scheme) {
      return port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
    }

    /// Returns it as addresses of `scheme` write it.
    String authority(String scheme) {
      return saidPort(scheme) < 0 ? host : host + ":" + port;
    }
  }

  public static ClusterAddress parse(String url) throws IOException {
    try {
      var uri = new URI(url);
      var authority = uri.getRawAuthority();
      var path = trimmed(uri.getRawPath());
      int last = path.lastIndexOf('/');
      if (authority == null || last < 0 || uri.getFragment() != null) {
        throw new IOException(url + " names no index; write " + FORM);
      }
      if (authority.indexOf('@') >= 0) {
        throw new IOException(
            "a cluster's address holds no password: others could read it; set GRAF_CLUSTER_USER and"
                + " GRAF_CLUSTER_PASSWORD");
      }
      var nodes = new ArrayList<Node>();
      for (String host : authority.split(",", -1)) {
        nodes.add(node(host, url));
      }
      var parameters = AddressParameters.of(uri);
      return new ClusterAddress(
          uri.getScheme(),
          List.copyOf(nodes),
          URI.create(path.substring(0, last)).getPath(),
          IndexName.checked(URI.create(path.substring(last)).getPath().substring(1)),
          parameters.shards(),
          parameters.replicas());
    } catch (URISyntaxException e) {
      throw new IOException(url + " is no cluster's address; write " + FORM, e);
    }
  }

  private static Node node(String text, String url) throws IOException {
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > text.lastIndexOf(']');
    var host = hasPort ? text.substring(0, colon) : text;
    try {
      int port = hasPort ? Integer.parseInt(text.substring(colon + 1)) : DEFAULT_PORT;
      if (!host.isEmpty() && port > 0 && port < 1 << 16) {
        return new Node(host, port);
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IOException(url + " is no cluster's address; write " + FORM);
  }

  private static String trimmed(@Nullable String path) {
    if (path == null) {
      return "";
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /// Whether all nodes are on this machine, where nobody listens on the way.
  boolean isLoopback() {
    for (Node node : nodes) {
      if (!node.host().equals("localhost")
          && !node.host().startsWith("127.")
          && !node.host().equals("[::1]")) {
        return false;
      }
    }
    return true;
  }
}
