package graf.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a server proves that it is the one whose file lies there.
class ProofTest {
  @TempDir private Path folder;
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
            return Optional.empty();
          }

          @Override
          public void tidy() {}
        };
    server =
        Server.start(
            new Server.Start(new Program(jar, environment), folder, environment, _ -> {}),
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
        .isEqualTo("200 " + token.substring(16, 32));
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
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/proof"))
            .header("Authorization", "Knock " + token.substring(0, 16))
            .header("Origin", "http://a.example")
            .build();

    assertThat(sent(request)).startsWith("403");
  }

  private String asked(String authorization) throws Exception {
    return sent(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/proof"))
            .header("Authorization", authorization)
            .build());
  }

  private static String sent(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body().strip();
    }
  }
}
