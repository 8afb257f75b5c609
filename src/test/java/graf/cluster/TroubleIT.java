package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
