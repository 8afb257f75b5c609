package graf.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real cluster of three nodes on loopback, each a process of its own. The nodes end with the
/// process that started them, however that ends.
final class TestCluster implements AutoCloseable {
  static final int NODES = 3;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SERVER = Path.of("target/opensearch").toAbsolutePath();

  /// Where a node's other port is, as seen from its first.
  private static final int TRANSPORT = 100;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path data;
  private final int port;
  private final List<@Nullable Process> nodes = new ArrayList<>();

  private TestCluster(Path data, int port) {
    this.data = data;
    this.port = port;
    for (int i = 0; i < NODES; i++) {
      nodes.add(null);
    }
  }

  static TestCluster start() throws IOException, InterruptedException {
    if (!Files.exists(SERVER.resolve("node.jar"))) {
      throw new IOException("no server in " + SERVER + "; run scripts/opensearch assemble");
    }
    while (true) {
      int port = freePorts();
      var data = SERVER.resolve("it-" + port);
      Files.createDirectories(data.resolve("config"));
      var cluster = new TestCluster(data, port);
      for (int i = 0; i < NODES; i++) {
        cluster.start(i);
      }
      if (cluster.isWhole()) {
        return cluster;
      }
      boolean taken = cluster.log().contains("BindHttpException") || cluster.log().contains("Bind");
      var log = cluster.log();
      cluster.close();
      if (!taken) {
        throw new IOException("the cluster did not start:\n" + log);
      }
    }
  }

  /// Returns a port from which on all that the nodes need are free, as far as can be known.
  private static int freePorts() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      boolean free = true;
      for (int i = 0; i < NODES && free; i++) {
        free = isFree(port + i) && isFree(port + TRANSPORT + i);
      }
      if (free) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Starts the process of a node; it takes a while to answer.
  void start(int node) throws IOException {
    var log = data.resolve("node-" + node + ".log").toFile();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile=" + SERVER.resolve("classes.jsa"),
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                SERVER.resolve("node.jar") + ":" + SERVER.resolve("lib") + "/*",
                "ClusterNode",
                data.toString(),
                String.valueOf(NODES),
                String.valueOf(node + 1),
                String.valueOf(port),
                String.valueOf(ProcessHandle.current().pid()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    process.getOutputStream().close();
    nodes.set(node, process);
  }

  /// Waits for all nodes to be in one cluster, and all copies of all shards to be there. Returns
  /// false where a node has ended.
  private boolean isWhole() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (var node : nodes) {
        if (node == null || !node.isAlive()) {
          return false;
        }
      }
      if (everyNodeIsWhole()) {
        return true;
      }
      Thread.sleep(200);
    }
    throw new IOException("the cluster is not whole after " + PATIENCE + "\n" + log());
  }

  private boolean everyNodeIsWhole() throws InterruptedException {
    try {
      for (int i = 0; i < NODES; i++) {
        var path = "/_cluster/health?timeout=1s&wait_for_status=green&wait_for_nodes=" + NODES;
        if (request("GET", i, path, "").path("timed_out").asBoolean(true)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Starts the nodes that are not there, and waits until all is as it was.
  void mend() throws IOException, InterruptedException {
    for (int i = 0; i < NODES; i++) {
      var node = nodes.get(i);
      if (node == null || !node.isAlive()) {
        start(i);
      }
    }
    if (!isWhole()) {
      throw new IOException("a node did not start:\n" + log());
    }
  }

  /// Has a node leave.
  void close(int node) throws InterruptedException {
    end(node, Process::destroy);
  }

  /// Ends a node with `kill -9`.
  void kill(int node) throws InterruptedException {
    end(node, Process::destroyForcibly);
  }

  private interface End {
    void of(Process process);
  }

  private void end(int node, End end) throws InterruptedException {
    var process = nodes.get(node);
    if (process != null) {
      end.of(process);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /// Returns the number of the node that manages the cluster.
  int manager() throws IOException, InterruptedException {
    for (int i = 0; i < NODES; i++) {
      try {
        var managers = request("GET", i, "/_cat/cluster_manager?format=json&h=node", "");
        var name = managers.path(0).path("node").asText();
        return Integer.parseInt(name.substring(name.length() - 1)) - 1;
      } catch (IOException _) {
        // Another one knows.
      }
    }
    throw new IOException("no node answers");
  }

  /// Waits until the cluster knows that shards of `index` are gone.
  void awaitMissing(String index) throws IOException, InterruptedException {
    while (!get("/_cluster/health/" + index).path("status").asText().equals("red")) {
      Thread.sleep(100);
    }
  }

  /// Returns what the first node that answers says.
  JsonNode get(String path) throws IOException, InterruptedException {
    var failure = new IOException("no node answers " + path);
    for (int i = 0; i < NODES; i++) {
      try {
        return request("GET", i, path, "");
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  /// Deletes all indices: a node that starts takes its time for each.
  void clear() throws IOException, InterruptedException {
    request("DELETE", 0, "/_all", "");
  }

  /// Makes an index that is not graf's.
  void create(String index) throws IOException, InterruptedException {
    request("PUT", 0, "/" + index, "");
  }

  /// Sends `body`, as an administrator would.
  void send(String method, String path, String body) throws IOException, InterruptedException {
    request(method, 0, path, body);
  }

  private JsonNode request(String method, int node, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + node) + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300 && response.statusCode() != 408) {
      throw new IOException(path + " got " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /// Returns the address of the index `name`, by way of all nodes.
  String url(String name) {
    var hosts = new ArrayList<String>();
    for (int i = 0; i < NODES; i++) {
      hosts.add("127.0.0.1:" + port(i));
    }
    return "http://" + String.join(",", hosts) + "/" + name;
  }

  int port(int node) {
    return port + node;
  }

  private String log() throws IOException {
    var log = new StringBuilder();
    for (int i = 0; i < NODES; i++) {
      var file = data.resolve("node-" + i + ".log");
      log.append(Files.exists(file) ? Files.readString(file) : "");
    }
    return log.toString();
  }

  @Override
  public void close() throws IOException {
    for (var node : nodes) {
      if (node != null) {
        node.destroyForcibly();
        node.onExit().join();
      }
    }
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    http.close();
  }
}
