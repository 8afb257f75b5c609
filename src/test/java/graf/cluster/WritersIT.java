package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.cli.Shell;
import graf.index.LockedIndexException;
import graf.index.opensearch.ClusterIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// One process at a time writes an index on a cluster.
@OnCluster
class WritersIT {
  private static final Duration WAIT = Duration.ofMinutes(2);

  private final TestCluster cluster;

  WritersIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void aSecondOneGivesUpAndSaysForWhomItWaited() throws IOException {
    try (var first = index("two-writers").openIndexer(WAIT, _ -> {})) {
      first.commit();

      assertThat(shell("two-writers").graf("index --wait 1 seeds/2023").seen())
          .contains("is being written by process " + ProcessHandle.current().pid())
          .contains("--wait")
          .endsWith("[exit 2]\n");
    }
    assertThat(shell("two-writers").graf("index -q seeds/2023").seen()).isEmpty();
  }

  @Test
  void oneThatWaitedForARebuildGoesOnInTheNewGeneration() throws Exception {
    var shell = shell("rebuilt");
    assertThat(shell.graf("index -q seeds/2023").seen()).isEmpty();
    var waits = new CountDownLatch(1);
    CompletableFuture<Void> second;
    try (var rebuild = index("rebuilt").openRebuild(WAIT, _ -> {})) {
      second = CompletableFuture.runAsync(() -> write(waits));
      waits.await();
      rebuild.commit();
    }
    second.join();

    assertThat(shell.graf("index -q seeds/2024").seen()).isEmpty();
    assertThat(shell.graf("query -l satellite").out()).contains("2024");
    assertThat(indices("rebuilt")).isEqualTo(1);
  }

  @Test
  void whatKeepsItFromRenewingItsLeaseIsNotTakenForAnother() throws Exception {
    try (var front = Front.plain(cluster.port(0))) {
      var url = "http://localhost:" + front.port() + "/renewed";
      try (var indexer = ClusterIndex.at(url, _ -> null).openIndexer(WAIT, _ -> {})) {
        indexer.commit();
        front.turnAway(Integer.MAX_VALUE, 403);

        assertThatThrownBy(indexer::commit)
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(LockedIndexException.class)
            .hasMessageContaining("does not let you do this: too many");

        front.turnAway(0, 403);
        indexer.commit();
      }
    }
  }

  private void write(CountDownLatch waits) {
    try (var indexer = index("rebuilt").openIndexer(WAIT, _ -> waits.countDown())) {
      indexer.commit();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ClusterIndex index(String name) throws IOException {
    return ClusterIndex.at(cluster.url(name), _ -> null);
  }

  private Shell shell(String name) {
    return new Shell(Path.of("").toAbsolutePath()).with("GRAF_INDEX", cluster.url(name));
  }

  /// Returns how many there are on the cluster of all that a name begins.
  private int indices(String name) throws IOException, InterruptedException {
    return cluster.get("/_cat/indices/" + name + "*?format=json").size();
  }
}
