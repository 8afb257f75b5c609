package graf.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A cluster of `scripts/opensearch`, started for the figures that it is to give.
final class RunningCluster implements AutoCloseable {
  private static final double TICKS_A_SECOND = 100;
  private static final int USER_TIME = 11;

  private final String script;
  private final int port;
  private final List<Long> nodes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  /// @param port that of its first node
  RunningCluster(Path project, int count, int port, String heap)
      throws IOException, InterruptedException {
    script = project.resolve("scripts/opensearch").toString();
    this.port = port;
    var process =
        new ProcessBuilder(script, "start", "--nodes", "" + count)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().put("GRAF_OPENSEARCH_PORT", "" + port);
    process.environment().put("GRAF_OPENSEARCH_HEAP", heap);
    if (process.start().waitFor() != 0) {
      throw new IOException("no cluster to measure on");
    }
    for (int i = 1; i <= count; i++) {
      var file = project.resolve("target/opensearch/run/node-" + i + ".pid");
      nodes.add(Long.parseLong(Files.readString(file).strip()));
    }
  }

  /// Returns the address of the index `name`, by way of all nodes.
  String url(String name) {
    var hosts = new ArrayList<String>();
    for (int i = 0; i < nodes.size(); i++) {
      hosts.add("127.0.0.1:" + (port + i));
    }
    return "http://" + String.join(",", hosts) + "/" + name;
  }

  /// Returns the seconds of CPU that its nodes have taken since they began; those of a node that is
  /// gone are not in it.
  double cpuSeconds() throws IOException {
    double sum = 0;
    for (long node : nodes) {
      var file = Path.of("/proc/" + node + "/stat");
      if (Files.exists(file)) {
        var stat = Files.readString(file);
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        sum += Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
      }
    }
    return sum / TICKS_A_SECOND;
  }

  /// Kills the last node, as `kill -9` does.
  void killLast() {
    ProcessHandle.of(nodes.getLast()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Returns what the first node says.
  String send(String method, String path) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + port + path);
    var request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Override
  public void close() throws IOException {
    http.close();
    new ProcessBuilder(script, "stop").start().onExit().join();
  }
}
