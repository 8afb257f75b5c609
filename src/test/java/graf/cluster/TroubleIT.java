package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import graf.index.PassageIndexer;
import graf.index.opensearch.ClusterIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What administrators do to an index, and what graf makes or says of it.
@OnCluster
class TroubleIT {
  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  TroubleIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("own"));
    Files.writeString(folder.resolve("own/fox.txt"), "A quick brown fox.\n");
  }

  @Test
  void aRebuildKeepsShardsAndCopiesUnlessTheAddressSaysOthers() throws Exception {
    assertThat(index("laidout?shards=4&replicas=0", "own")).isEmpty();
    assertThat(layout("laidout-g1")).isEqualTo("4 shards, 0 copies, false");

    assertThat(index("laidout", "--rebuild")).isEmpty();
    assertThat(layout("laidout-g2")).isEqualTo("4 shards, 0 copies, false");

    assertThat(index("laidout?shards=2", "--rebuild")).isEmpty();
    assertThat(layout("laidout-g3")).isEqualTo("2 shards, 0 copies, false");

    cluster.send(
        "PUT", "/laidout-g3/_settings", "{\"index\":{\"auto_expand_replicas\":\"0-all\"}}");
    assertThat(index("laidout", "--rebuild")).isEmpty();
    assertThat(layout("laidout-g4")).isEqualTo("2 shards, 2 copies, 0-all");
    assertThat(graf("query -l fox", "laidout")).isEqualTo("own/fox.txt\n");
  }

  @Test
  void anIndexOfAnotherFormatIsBroughtUpToDateFromItsRoots() throws Exception {
    assertThat(index("older?shards=2", "own")).isEmpty();
    cluster.send("PUT", "/older-g1/_mapping", "{\"_meta\":{\"graf\":3}}");

    assertThat(graf("query fox", "older"))
        .contains("has format 3")
        .contains("bring it up to date with: graf index")
        .endsWith("[exit 2]\n");
    assertThat(graf("index", "older"))
        .contains("has format 3, this graf reads ")
        .contains("; bringing it up to date\n")
        .contains("1 document (1 added)")
        .doesNotContain("[exit");
    assertThat(layout("older-g2")).startsWith("2 shards");
    assertThat(graf("query -l fox", "older")).isEqualTo("own/fox.txt\n");

    cluster.send("PUT", "/older-g2/_mapping", "{\"_meta\":{\"graf\":3}}");
    assertThat(graf("index --rebuild own", "older"))
        .contains("1 document (1 added)")
        .doesNotContain("[exit");
  }

  @Test
  void aBlockIsSaidAtOnceWithTheSettingThatLiftsIt() throws Exception {
    assertThat(index("blocked", "own")).isEmpty();
    Files.writeString(folder.resolve("own/dog.txt"), "A lazy dog.\n");
    block("write", "true");

    assertThat(graf("index own", "blocked"))
        .isEqualTo(
            "graf: "
                + cluster.url("blocked")
                + " is blocked: index [blocked-g1] blocked by: [FORBIDDEN/8/index write (api)]; to"
                + " lift it, set index.blocks.write of the cluster to false\n[exit 2]\n");
    assertThat(graf("query -l fox", "blocked")).isEqualTo("own/fox.txt\n");
    block("read", "true");
    assertThat(graf("query fox", "blocked"))
        .contains("set index.blocks.read of the cluster to false\n[exit 2]\n")
        .hasLineCount(2);
    block("read", "false");
    block("write", "false");
    assertThat(index("blocked", "own")).isEmpty();
  }

  private void block(String what, String value) throws IOException, InterruptedException {
    cluster.send("PUT", "/blocked-g1/_settings", "{\"index.blocks." + what + "\":" + value + "}");
  }

  @Test
  void anAliasOverSeveralIndexesIsRefusedInOneLine() throws Exception {
    assertThat(index("left", "own")).isEmpty();
    assertThat(index("right", "own")).isEmpty();
    var actions =
        "{\"actions\":[{\"add\":{\"index\":\"left-g1\",\"alias\":\"both\"}},"
            + "{\"add\":{\"index\":\"right-g1\",\"alias\":\"both\"}},"
            + "{\"add\":{\"index\":\"right-g1\",\"alias\":\"other\"}}]}";
    cluster.send("POST", "/_aliases", actions);

    for (var command : new String[] {"query fox", "status", "check", "index own"}) {
      assertThat(graf(command, "both"))
          .as(command)
          .isEqualTo(
              "graf: "
                  + cluster.url("both")
                  + " stands for several indexes, left-g1 and right-g1; name one of them\n"
                  + "[exit 2]\n");
    }
    assertThat(graf("query -l fox", "other")).isEqualTo("own/fox.txt\n");
    for (var name : new String[] {"other", "right-g1", "right-g1-written"}) {
      assertThat(graf("index --rebuild own", name))
          .contains(" is another name of right-g1; write to the index by the name it was made by")
          .endsWith("[exit 2]\n");
    }
    assertThat(graf("query -l fox", "right")).isEqualTo("own/fox.txt\n");
  }

  @Test
  void whatARebuildLeftIsToldAndClearedAway() throws Exception {
    assertThat(index("broken?replicas=0", "own")).isEmpty();
    try (var _ = rebuild("broken")) {
      assertThat(graf("status", "broken"))
          .contains("\ngeneration broken-g1\n")
          .contains("\nshards     1, no copies, on 3 nodes\nhealth     green\n")
          .contains("\nmade       broken-g2, which takes its place when it is whole\n");
      assertThat(graf("check --repair", "broken")).doesNotContain("broken-g2");
    }
    var left = "broken-g2, of a rebuild that was broken off";

    assertThat(graf("status", "broken"))
        .contains("\nunfinished " + left + "; graf check --repair clears it away\n");
    assertThat(graf("status --json", "broken"))
        .contains("\"unfinished\":[\"broken-g2\"],\"in_the_making\":[]");
    assertThat(graf("check", "broken"))
        .isEqualTo(
            "whole: 1 document, 1 passage, 0 skipped sources\n"
                + "graf: broken-g2 is of a rebuild that was broken off; graf check --repair clears it"
                + " away\n");
    assertThat(graf("check --repair", "broken"))
        .isEqualTo("whole: 1 document, 1 passage, 0 skipped sources\ncleared away " + left + "\n");
    assertThat(indices("broken")).isEqualTo(1);
    assertThat(graf("status", "broken")).doesNotContain("broken off");
  }

  @Test
  void removeAllDropsTheIndexOnceThatIsAgreed() throws Exception {
    assertThat(index("dropped", "own")).isEmpty();
    rebuild("dropped").close();
    assertThat(indices("dropped")).isEqualTo(2);

    assertThat(graf("remove --all", "dropped"))
        .isEqualTo(
            "graf: nothing was changed; to take all out without being asked, add --yes\n[exit 2]\n");
    assertThat(graf("query -l fox", "dropped")).isEqualTo("own/fox.txt\n");
    assertThat(graf("remove --all --yes", "dropped")).startsWith("0 documents (1 removed)");
    assertThat(indices("dropped")).isZero();
    assertThat(graf("query fox", "dropped")).contains("no index at ").endsWith("[exit 2]\n");
    assertThat(index("dropped", "own")).isEmpty();
    assertThat(graf("query -l fox", "dropped")).isEqualTo("own/fox.txt\n");
  }

  private PassageIndexer rebuild(String name) throws IOException {
    return ClusterIndex.at(cluster.url(name), _ -> null).openRebuild(Duration.ZERO, _ -> {});
  }

  private int indices(String name) throws IOException, InterruptedException {
    return cluster.get("/_cat/indices/" + name + "*?format=json").size();
  }

  private String layout(String index) throws IOException, InterruptedException {
    var settings =
        cluster.get("/" + index + "/_settings").path(index).path("settings").path("index");
    return settings.path("number_of_shards").asText()
        + " shards, "
        + settings.path("number_of_replicas").asText()
        + " copies, "
        + settings.path("auto_expand_replicas").asText("false");
  }

  private String index(String name, String arguments) {
    return graf("index -q " + arguments, name);
  }

  private String graf(String command, String index) {
    return new Shell(folder).with("GRAF_INDEX", cluster.url(index)).graf(command).seen();
  }
}
