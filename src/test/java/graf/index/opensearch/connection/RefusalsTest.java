package graf.index.opensearch.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import graf.index.UnavailableIndexException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  private static final String URL = "http://h/own";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403|index [own-g1] blocked by: [FORBIDDEN/8/index write (api)];|index.blocks.write",
        "403|index [own-g1] blocked by: [FORBIDDEN/7/index read (api)];|index.blocks.read",
        "403|index [own-g1] blocked by: [FORBIDDEN/5/index read-only (api)];|index.blocks.read_only",
        "403|index [own-g1] blocked by: [FORBIDDEN/9/index metadata (api)];|index.blocks.metadata",
        "403|blocked by: [FORBIDDEN/6/cluster read-only (api)];|cluster.blocks.read_only",
        "403|blocked by: [FORBIDDEN/10/cluster create-index blocked (api)];|cluster.blocks.create_index"
      })
  void aBlockIsNamedWithTheSettingThatLiftsIt(int status, String reason, String setting)
      throws IOException {
    var told = Refusals.of(URL, status, error("cluster_block_exception", reason));

    assertThat(told)
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            URL
                + " is blocked: "
                + reason.substring(0, reason.length() - 1)
                + "; to lift it, set "
                + setting
                + " of the cluster to false");
  }

  @Test
  void aFullDiskIsNamedAndNotWaitedFor() throws IOException {
    var reason =
        "index [own-g1] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark,"
            + " index has read-only-allow-delete block];";

    assertThat(Refusals.of(URL, 429, error("cluster_block_exception", reason)))
        .isInstanceOf(RefusedException.class)
        .hasMessageEndingWith("; a disk of the cluster is nearly full, make room there");
  }

  @Test
  void aRightThatIsMissingIsNamed() throws IOException {
    var reason = "no permissions for [indices:data/write/bulk] and User [name=ali]";

    assertThat(Refusals.of(URL, 403, error("security_exception", reason)))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            URL
                + " does not let you do this: "
                + reason
                + "; the page on clusters names the rights");
    assertThat(Refusals.of(URL, 401, error("security_exception", "missing credentials")))
        .hasMessage(URL + " does not let you in; check the credentials");
  }

  @Test
  void wordsOfProxiesAreToldToo() throws IOException {
    assertThat(Refusals.of(URL, 403, json("{\"Message\":\"not authorized: es:ESHttpPut\"}")))
        .hasMessageContaining("not authorized: es:ESHttpPut");
    assertThat(Refusals.of(URL, 403, json("{\"message\":\"token expired\"}")))
        .hasMessageContaining("token expired");
    assertThat(Refusals.of(URL, 403, json("{\"error\":\"no\"}"))).hasMessageContaining(": no;");
    assertThat(Refusals.of(URL, 403, json("\"\""))).hasMessageContaining("HTTP status 403");
  }

  @ParameterizedTest
  @CsvSource({
    "500, too_many_nested_clauses, ask with fewer words",
    "400, too_many_clauses, ask with fewer words",
    "500, illegal_argument_exception, refuses this: because",
    "400, query_shard_exception, refuses this: because",
    "503, query_shard_exception, refuses this: because",
    "413, content_too_large, refuses this: because",
  })
  void whatEachAttemptWouldMeetIsNotTriedAgain(int status, String type, String words)
      throws IOException {
    assertThat(Refusals.of(URL, status, error(type, "because")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({
    "429, rejected_execution_exception",
    "429, circuit_breaking_exception",
    "500, node_disconnected_exception",
    "502, ''",
    "503, unavailable_shards_exception",
    "503, cluster_manager_not_discovered_exception",
    "503, cluster_block_exception",
    "503, no_shard_available_action_exception",
    "504, ''",
  })
  void whatPassesIsTriedAgain(int status, String type) throws IOException {
    assertThat(Refusals.of(URL, status, error(type, "because")))
        .isInstanceOf(UnavailableIndexException.class)
        .hasMessage(URL + " cannot answer now: because");
  }

  private static JsonNode error(String type, String reason) throws JsonProcessingException {
    var cause = "{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"}";
    return json("{\"error\":{\"type\":\"outer\",\"reason\":\"x\",\"root_cause\":[" + cause + "]}}");
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return Cluster.JSON.readTree(text);
  }
}
