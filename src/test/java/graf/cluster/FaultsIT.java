package graf.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import graf.cluster.Faults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of an index when nodes of its cluster are lost. The long form is `scripts/torture
/// --cluster`.
@OnCluster
@Isolated
@Execution(ExecutionMode.SAME_THREAD)
class FaultsIT {
  private static final int PAPERS = Integer.getInteger("graf.papers", 50);
  private static final int ROUNDS = Integer.getInteger("graf.rounds", 1);

  /// It takes the minute for which a run tries again, so that it is left to the long form.
  private static final String GIVEN_UP = "all nodes are killed and stay away";

  private static final int PARTS = Integer.getInteger("graf.parts", 1);
  private static final String KILLED_PART = "a part is killed";

  private static final Map<String, Fault> FAULTS =
      Map.of(
          "a node is closed",
          (cluster, _) -> cluster.close((cluster.manager() + 1) % 3),
          "a node is killed",
          (cluster, _) -> cluster.kill((cluster.manager() + 1) % 3),
          "the manager is killed",
          (cluster, _) -> cluster.kill(cluster.manager()),
          "all nodes are killed and started",
          (cluster, _) -> killAndStartAll(cluster),
          KILLED_PART,
          (_, faults) -> faults.killPart(),
          GIVEN_UP,
          (cluster, _) -> killAll(cluster));

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  FaultsIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  static Set<String> faults() {
    var faults = new TreeSet<>(FAULTS.keySet());
    if (ROUNDS == 1 || PARTS > 1) {
      faults.remove(GIVEN_UP);
    }
    if (PARTS == 1) {
      faults.remove(KILLED_PART);
    }
    return faults;
  }

  @BeforeEach
  void clear() throws Exception {
    cluster.clear();
  }

  @AfterEach
  void mend() throws Exception {
    cluster.mend();
  }

  private static void killAll(TestCluster cluster) throws IOException, InterruptedException {
    for (int i = 0; i < TestCluster.NODES; i++) {
      cluster.kill(i);
    }
  }

  private static void killAndStartAll(TestCluster cluster)
      throws IOException, InterruptedException {
    killAll(cluster);
    for (int i = 0; i < TestCluster.NODES; i++) {
      cluster.start(i);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void nothingIsLostOrDoubledWhen(String what) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      var name = "faults-" + what.replace(' ', '-') + "-" + i;
      var papers = Files.createDirectories(folder.resolve(name));
      var counts =
          new Faults(cluster, papers, name, PAPERS, PARTS).during(requireNonNull(FAULTS.get(what)));
      System.out.println(what + ": " + counts);
      assertThat(counts.lost() + counts.doubled() + counts.half()).isZero();
      if (what.equals(GIVEN_UP)) {
        assertThat(counts.runs()).isEqualTo(2);
        assertThat(counts.said())
            .contains("nothing listens there; at least")
            .contains("to be read are committed, and the next run goes on from there");
      }
    }
  }

  @Test
  void queriesGoOnWithCopiesAndNameWhatIsMissingWithout() throws Exception {
    Files.createSymbolicLink(folder.resolve("seeds"), Path.of("seeds").toAbsolutePath());
    var copied = seeds("copies?shards=3&replicas=1");
    var before = copied.graf("query -l drones");
    var shell = seeds("alone?shards=6&replicas=0");
    long all = Long.parseLong(shell.graf("query -c the drones").out().strip());

    cluster.kill(holdingNothingThatIsRemembered("alone"));

    assertThat(copied.graf("query -l drones")).isEqualTo(before);
    assertThat(before.exitCode()).isZero();
    cluster.awaitMissing("alone");
    var indexing = CompletableFuture.supplyAsync(() -> shell.graf("index seeds"));

    var checked = shell.graf("check --repair --yes");
    assertThat(checked.seen())
        .matches(
            "graf: \\d of 6 shards are away: http://.*/alone cannot be read now without shard \\d of"
                + " alone-g1.*\n\\[exit 2]\n");
    var unread = "\\d of 6 shards are away: shard \\d of alone-g1.* cannot be read now";
    var status = shell.graf("status");
    assertThat(status.exitCode()).isEqualTo(2);
    assertThat(status.err()).matches("graf: " + unread + "\n");
    assertThat(status.out()).contains("\nhealth     red: nothing is there of shard ");
    assertThat(shell.graf("status --json").out())
        .contains("\"kind\":\"status\",\"index\":\"http://")
        .contains("\"health\":\"red\"", "\"away\":[\"shard ");
    var partial = shell.graf("query -c the drones");
    var json = shell.graf("query --json the drones");

    assertThat(partial.err()).matches("graf: partial results: " + unread + "\n");
    assertThat(partial.exitCode()).isEqualTo(2);
    assertThat(Long.parseLong(partial.out().strip())).isLessThan(all);
    assertThat(json.out()).containsPattern("\"partial\":\"" + unread);
    var whole =
        Stream.of("list", "export", "show seeds/2023/2023-03-29-moscow-visit.txt")
            .map(command -> CompletableFuture.supplyAsync(() -> shell.graf(command)))
            .toList();
    for (var answer : whole) {
      assertThat(answer.get().seen())
          .matches(
              "graf: .* cannot answer now: \\d of \\d+ shards are away, shard .*\n\\[exit 2]\n");
    }
    assertThat(indexing.get().err())
        .matches("graf: .* cannot answer now: \\d of \\d+ shards are away, shard .*\n")
        .hasLineCount(1);
  }

  private Shell seeds(String name) throws IOException {
    var shell = new Shell(folder).with("GRAF_INDEX", cluster.url(name));
    assertThat(shell.graf("index -q seeds/").seen()).isEmpty();
    return shell;
  }

  /// Returns a node that does not hold the shard with the index's memory, without which there is no
  /// answer at all.
  private int holdingNothingThatIsRemembered(String index) throws Exception {
    var shards = cluster.get("/" + index + "/_search_shards?routing=memory").path("shards");
    var nodes = cluster.get("/" + index + "/_search_shards").path("nodes");
    var node = nodes.path(shards.path(0).path(0).path("node").asText()).path("name").asText();
    int holding = Integer.parseInt(node.substring(node.length() - 1)) - 1;
    return (holding + 1) % TestCluster.NODES;
  }
}
