package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEGIN =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void index() throws IOException {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(
        folder.resolve("src/a.txt"), "Log\n\nThe ferry was late.\n\nNobody saw the ferry.\n");
    Files.writeString(
        folder.resolve("src/b.txt"),
        "A hostile ferry.\u001B[2J\u2028{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n\"}\\\n");
    Files.writeString(folder.resolve("outside.txt"), "The ferry is secret.\n");
    new Shell(folder).graf("index --index ix src");
    new Shell(folder).graf("index --index other outside.txt");
  }

  /// Returns what is answered, by the ids of the requests.
  private ObjectNode answers(String... lines) throws IOException {
    var outcome =
        new Shell(folder).runWith(BEGIN + String.join("\n", lines), "mcp", "--index", "ix");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    var answers = JSON.createObjectNode();
    for (var line : outcome.out().lines().toList()) {
      var answer = JSON.readTree(line);
      answers.set(answer.get("id").asText(), answer);
    }
    return answers;
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(id, tool, arguments);
  }

  @Test
  void hasToolsThatOnlyRead() throws IOException {
    var tools =
        answers("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
            .get("1")
            .at("/result/tools");

    assertThat(tools.findValuesAsText("name")).contains("search", "show", "why", "status");
    assertThat(tools.findValuesAsText("readOnlyHint")).containsOnly("true");
    assertThat(tools.findValues("inputSchema")).allMatch(schema -> schema.has("properties"));
  }

  @Test
  void answersAsTheCommandDoes() throws IOException {
    var result =
        answers(call(1, "search", "{\"query\":\"ferry late\",\"limit\":10}"))
            .get("1")
            .get("result");
    var printed = new Shell(folder).graf("query --index ix --json ferry late").out();

    var hits = result.at("/structuredContent/hits");
    var lines = printed.lines().toList();
    assertThat(hits).hasSize(lines.size() - 1);
    for (int i = 0; i < hits.size(); i++) {
      var expected = JSON.readTree(lines.get(i));
      assertThat(hits.get(i).get("id")).isEqualTo(expected.get("id"));
      assertThat(hits.get(i).get("text")).isEqualTo(expected.get("text"));
      assertThat(hits.get(i).get("location")).isEqualTo(expected.get("location"));
      assertThat(hits.get(i).get("score")).isEqualTo(expected.get("score"));
    }
    assertThat(hits.get(0).get("markdown").asText()).startsWith("The **ferry** was **late**.");
    assertThat(hits.get(0).get("place").asText()).isEqualTo("src/a.txt:3");
    assertThat(result.at("/content/0/text").asText())
        .contains("The **ferry** was **late**.", "searched 2, skipped 0");
  }

  @Test
  void showsNeighboursReasonsStatusAndDocuments() throws IOException {
    var answers =
        answers(
            call(1, "show", "{\"id\":\"src/a.txt#1\",\"context\":1}"),
            call(2, "why", "{\"file\":\"src/a.txt\",\"query\":\"zeppelin\"}"),
            call(3, "status", "{}"),
            "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"resources/read\",\"params\":{\"uri\":\"graf://document/src%2Fa.txt\"}}");

    assertThat(answers.get("1").at("/result/content/0/text").asText()).contains("ferry was late");
    assertThat(answers.get("2").at("/result/structuredContent/found").asBoolean(true)).isFalse();
    assertThat(answers.get("3").at("/result/structuredContent/documents").asInt()).isEqualTo(2);
    assertThat(answers.get("4").at("/result/contents/0/text").asText()).contains("Nobody saw");
  }

  @Test
  void staysWithinItsIndexes() throws IOException {
    var answers =
        answers(
            call(1, "search", "{\"query\":\"--index other secret\"}"),
            call(2, "show", "{\"id\":\"outside.txt\"}"),
            call(3, "show", "{\"id\":\"--passages\"}"),
            call(4, "search", "{\"query\":\"secret\",\"index\":\"other\"}"),
            "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"resources/read\",\"params\":{\"uri\":\"graf://document/outside.txt\"}}");

    assertThat(answers.toString()).doesNotContain("is secret");
    assertThat(answers.get("2").at("/result/isError").asBoolean()).isTrue();
    assertThat(answers.get("5").has("error")).isTrue();
  }

  @Test
  void answersWhatIsNoMessageAndGoesOn() throws IOException {
    var answers =
        answers(
            "no json",
            "[1,2]",
            "{\"jsonrpc\":\"2.0\",\"id\":\"x\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"no/such\"}",
            call(3, "nosuch", "{}"),
            call(4, "search", "{\"limit\":3}"),
            call(5, "search", "{\"query\":\"ferry\"}"));

    assertThat(answers.get("null").at("/error/code").asInt()).isEqualTo(-32700);
    assertThat(answers.get("x").at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(answers.get("2").at("/error/code").asInt()).isEqualTo(-32601);
    assertThat(answers.get("3").has("error")).isTrue();
    assertThat(answers.get("4").at("/result/isError").asBoolean()).isTrue();
    assertThat(answers.get("5").at("/result/structuredContent/hits").size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":null,\"method\":\"tools/list\"",
        "\"id\":{\"a\":1},\"method\":\"ping\"",
        "\"id\":[7],\"method\":\"ping\"",
        "\"id\":true,\"method\":\"ping\"",
        "\"id\":1.5,\"method\":\"ping\"",
        "\"id\":99999999999999999999,\"method\":\"ping\"",
        "\"id\":7,\"method\":\"\"",
        "\"id\":7,\"method\":\"ping\",\"params\":[1]",
        "\"id\":7,\"method\":\"tools/call\"",
        "\"id\":7,\"method\":\"tools/call\",\"params\":\"ferry\"",
        "\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":7,\"arguments\":[]}",
        "\"id\":7,\"method\":\"resources/read\",\"params\":{}",
        "\"id\":7,\"result\":3",
        "\"id\":7,\"error\":\"x\"",
        "\"id\":null,\"result\":{}",
        "\"method\":\"notifications/cancelled\",\"params\":\"x\"",
        "\"method\":\"notifications/initialized\",\"params\":[1]",
      })
  @Timeout(60)
  void goesOnAfterWhatIsNoRequest(String members) throws IOException {
    var answers =
        answers(
            "{\"jsonrpc\":\"2.0\"," + members + "}", call(5, "search", "{\"query\":\"ferry\"}"));

    assertThat(answers.get("5").at("/result/structuredContent/hits").size()).isPositive();
  }

  @Test
  void saysAtOnceThatThereIsNoIndex() {
    assertThat(new Shell(folder).runWith(BEGIN, "mcp", "--index", "gone").seen())
        .isEqualTo(
            "graf: no index in gone; make one with: graf index --index gone PATH\n[exit 2]\n");
  }
}
