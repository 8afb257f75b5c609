import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// One node of OpenSearch on loopback, until the process is ended.
final class ClusterNode extends Node {
  private static final List<Class<? extends Plugin>> MODULES =
      List.of(
          Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, ReindexModulePlugin.class);

  private ClusterNode(Environment environment) {
    super(environment, modules(), true);
  }

  private static List<PluginInfo> modules() {
    var modules = new ArrayList<PluginInfo>();
    for (Class<? extends Plugin> module : MODULES) {
      modules.add(
          new PluginInfo(
              module.getName(),
              "on the class path",
              "1",
              Version.CURRENT,
              "25",
              module.getName(),
              List.of(),
              false));
    }
    return modules;
  }

  @Override
  protected void configureNodeAndClusterIdStateListener(ClusterService clusterService) {
    // It would put the ids of node and cluster into log lines, and nothing is logged here.
  }

  /// @param arguments the folder for data; the number of nodes; this node's number, from 1; the
  ///   first node's HTTP port; the process with whose end the node ends, if any. Nodes talk to each
  ///   other a hundred ports above.
  public static void main(String[] arguments) throws Exception {
    var home = Files.createDirectories(Path.of(arguments[0]));
    int nodes = Integer.parseInt(arguments[1]);
    int number = Integer.parseInt(arguments[2]);
    int port = Integer.parseInt(arguments[3]);
    var name = "node-" + number;
    var settings =
        Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve(name))
            // Nodes of another checkout that come upon these ports must not join.
            .put("cluster.name", "graf-" + Integer.toHexString(home.toString().hashCode()))
            .put("node.name", name)
            .put("network.host", "127.0.0.1")
            .put("http.port", port + number - 1)
            .put("transport.port", port + 100 + number - 1)
            // A cluster to try things on must not turn read-only on a disk that is 95 % full.
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
    if (nodes == 1) {
      settings.put("discovery.type", "single-node");
    } else {
      var seeds = new ArrayList<String>();
      var names = new ArrayList<String>();
      for (int i = 0; i < nodes; i++) {
        seeds.add("127.0.0.1:" + (port + 100 + i));
        names.add("node-" + (i + 1));
      }
      settings.putList("discovery.seed_hosts", seeds);
      settings.putList("cluster.initial_cluster_manager_nodes", names);
    }
    var node =
        new ClusterNode(
            InternalSettingsPreparer.prepareEnvironment(
                settings.build(), Map.of(), home.resolve("config"), () -> name));
    if (arguments.length > 4) {
      endWith(Long.parseLong(arguments[4]));
    }
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, ended)));
    node.start();
    ended.await();
  }

  private static void endWith(long process) {
    ProcessHandle.of(process)
        .ifPresentOrElse(
            owner -> owner.onExit().thenRun(() -> Runtime.getRuntime().halt(0)),
            () -> Runtime.getRuntime().halt(0));
  }

  private static void close(Node node, CountDownLatch ended) {
    try {
      node.close();
    } catch (java.io.IOException e) {
      e.printStackTrace();
    } finally {
      ended.countDown();
    }
  }
}
