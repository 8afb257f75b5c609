package graf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a server proves that it is the one whose file lies there.
class ProofTest {
  @TempDir private Path folder;
  private final List<CommandLine> asked = new CopyOnWriteArrayList<>();
  private Server server;
  private String token;

  @BeforeEach
  void start() throws IOException {
    var jar = Files.createFile(folder.resolve("graf.jar"));
    var environment = Map.of("XDG_RUNTIME_DIR", folder.toString());
    var commands =
        new ServedCommands() {
          @Override
          public Optional<CommandResult> answer(CommandLine command, graf.index.Deadline deadline) {
            asked.add(command);
            return Optional.empty();
          }

          @Override
          public void tidy() {}
        };
    server =
        Server.start(
            new Server.Start(
                new Program(jar, environment), Duration.ofDays(1), folder, environment, _ -> {}),
            commands);
    token = Files.readString(server.file()).strip().split(" ", -1)[2];
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void whoKnowsTheFirstPartOfTheTokenIsToldTheSecond() throws Exception {
    assertThat(asked("Knock " + token.substring(0, 16)))
        .isEqualTo("200 " + token.substring(16, 32) + "\ncold");
  }

  @Test
  void nobodyElseIsToldAnything() throws Exception {
    for (String given :
        List.of("Knock " + "0".repeat(16), "Knock ", "Bearer " + token, "Knock " + token)) {
      assertThat(asked(given)).isEqualTo("401 ");
    }
  }

  @Test
  void theFirstPartOpensNothing() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/status"))
            .header("Authorization", "Bearer " + token.substring(0, 16))
            .build();

    assertThat(sent(request)).startsWith("401");
  }

  @Test
  void aPageOfABrowserIsToldNothing() throws Exception {
    var request =
        knocking()
            .header("Origin", "http://a.example")
            .POST(BodyPublishers.ofString(token + "\0"))
            .build();

    assertThat(sent(request)).startsWith("403");
  }

  @Test
  void nothingIsAnsweredWithoutAllOfTheToken() throws Exception {
    for (String given : List.of("", "0".repeat(64), token.substring(0, 16))) {
      var request = knocking().POST(BodyPublishers.ofString(given + "\0/\0/\0\0status\0")).build();
      assertThat(sent(request)).isEqualTo("200 " + token.substring(16, 32) + "\ncold");
    }
    assertThat(asked).isEmpty();
  }

  private HttpRequest.Builder knocking() {
    return HttpRequest.newBuilder(command())
        .header("Authorization", "Knock " + token.substring(0, 16));
  }

  private URI command() {
    return URI.create("http://127.0.0.1:" + server.port() + "/command");
  }

  private String asked(String authorization) throws Exception {
    return sent(
        HttpRequest.newBuilder(command())
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(token + "\0"))
            .build());
  }

  private static String sent(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body().strip();
    }
  }
}
