package graf.index.opensearch.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {
  private static final List<String> COMMANDS =
      List.of(
          "query fox",
          "status",
          "list",
          "check",
          "export",
          "index .",
          "index --rebuild .",
          "remove a.txt",
          "remove --all --yes");

  @TempDir private Path folder = Path.of("");

  @Test
  void namesHostsAndAnIndexAndHowItIsMade() throws IOException {
    var address =
        ClusterAddress.parse("https://a.example,b.example:9300/search/own-2?shards=6&replicas=2");

    assertThat(address.nodes()).extracting(ClusterAddress.Node::port).containsExactly(9200, 9300);
    assertThat(address.prefix()).isEqualTo("/search");
    assertThat(address.index()).isEqualTo("own-2");
    assertThat(address.shards()).isEqualTo(6);
    assertThat(address.replicas()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/größe, größe",
    "http://h/gr%C3%B6%C3%9Fe, größe",
    "http://h/own/, own",
    "http://h/2026.11_a, 2026.11_a",
  })
  void takesTheNamesThatOpenSearchTakes(String url, String name) throws IOException {
    assertThat(ClusterAddress.parse(url).index()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "own*",
        "*",
        "%2A",
        "own%2Cpar",
        "own,par1",
        "_all",
        "-own",
        "+own",
        "_own",
        ".own",
        "..",
        "%2e%2e",
        "a..b",
        "OWN",
        "Größe",
        "own:par",
        "a%2Fb",
        "a%20b",
        "own%3Fx",
        "own%23x",
        "ο%CE%A3"
      })
  void refusesNamesThatStandForSeveralOrNone(String name) {
    assertThatThrownBy(() -> ClusterAddress.parse("http://h/" + name))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no name of an index on a cluster: ")
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"own*", "own,par1", "_all", "-own", "OWN", ".."})
  void everyCommandRefusesThemInOneLine(String name) {
    for (var command : COMMANDS) {
      assertThat(
              new Shell(folder).graf(command + " --index 'http://h.invalid/" + name + "'").seen())
          .as(command)
          .startsWith("graf: '" + name + "' is no name of an index on a cluster: ")
          .endsWith("\n[exit 2]\n")
          .hasLineCount(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "shards=0, 'shards=0 is no number of shards; write one from 1 to 1024'",
    "shards=x, 'shards=x is no number of shards; write one from 1 to 1024'",
    "replicas=-1, 'replicas=-1 is no number of replicas; write one from 0 to 1024'",
    "shard=3, \"shard=3\" says nothing of an index; an address takes shards=N and replicas=N",
  })
  void refusesWhatSaysNothingOfAnIndex(String parameters, String why) {
    assertThatThrownBy(() -> ClusterAddress.parse("http://h/own?" + parameters))
        .hasMessage(why.replace('"', '\''));
  }
}
