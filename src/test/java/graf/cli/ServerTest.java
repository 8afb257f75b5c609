package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.serve.Program;
import graf.serve.ResidentSearchers;
import graf.serve.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The server over HTTP, as a program or a hostile page meets it.
class ServerTest {
  @TempDir private Path folder;
  private Shell shell;
  private ResidentSearchers searchers;
  private Server server;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private String token;

  @BeforeEach
  void start() throws IOException {
    folder = folder.toRealPath();
    shell = new Shell(folder);
    write("ferry.txt", "The ferry\n\nA ferry crosses twice an hour.\n");
    shell.graf("index articles");
    searchers = new ResidentSearchers();
    server = open();
    token = Files.readString(server.file()).strip().split(" ", -1)[2];
  }

  private Server open() throws IOException {
    var environment = Map.of("XDG_RUNTIME_DIR", folder.resolve("run").toString());
    var program = new Program(Path.of("target/classes"), environment);
    return Server.start(
        new Server.Start(program, Duration.ofDays(1), folder, environment, failures::add),
        new ResidentCommands(searchers));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    searchers.close();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("articles")).resolve(name), text);
  }

  private record Response(int status, String body) {}

  private Response get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.0\r\n" + host() + authorization());
  }

  private String host() {
    return "Host: 127.0.0.1:" + server.port() + "\r\n";
  }

  private String authorization() {
    return "Authorization: Bearer " + token + "\r\n";
  }

  /// Sends a request without a body.
  private Response send(String head) throws IOException {
    try (var socket = socket()) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      var answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .split("\r\n\r\n", 2);
      return new Response(Integer.parseInt(answer[0].split(" ", 3)[1]), answer[1]);
    }
  }

  private Socket socket() throws IOException {
    return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.port());
  }

  private static String timeless(String text) {
    return text.replaceAll("\"took_ms\":[0-9.]+", "\"took_ms\":0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /search?q=ferries+crossing           | query --json ferries crossing
          /search?q=zeppelin                   | query --json zeppelin
          /search?q=ferry&q=-hour&limit=1      | query --json -n1 -- ferry -hour
          /search?q=ferry&all&type=text        | query --json --all --type text ferry
          /search?q=%22an+hour%22&context=1    | query --json -C1 '"an hour"'
          /show?id=articles/ferry.txt:3        | show --json articles/ferry.txt:3
          /show?id=articles/ferry.txt%231      | show --json articles/ferry.txt#1
          /search?q=--fresh                    | query --json -- --fresh
          /status                              | status --json
          /status?                             | status --json
          """)
  void answersWhatTheCommandPrintsAsJson(String target, String line) throws IOException {
    var response = get(target);

    assertThat(response.status()).isEqualTo(200);
    assertThat(timeless(response.body())).isEqualTo(timeless(shell.graf(line).out()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?q=ferry&limit=many",
        "/search?q=ferry&fresh",
        "/search?q=ferry&index=nowhere",
        "/search?q=ferry&no-such",
        "/show",
        "/status?q=ferry",
        "/status?=ferry"
      })
  void saysInJsonWhatIsWrongWithARequest(String target) throws IOException {
    var response = get(target);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).startsWith("{\"schema\":1,\"kind\":\"error\",\"message\":\"");
  }

  @Test
  void refusesWhoDoesNotKnowTheToken() throws IOException {
    var wrong = "Authorization: Bearer " + token.replace(token.charAt(0), '-') + "\r\n";

    assertThat(send("GET /status HTTP/1.0\r\n" + host()).status()).isEqualTo(401);
    assertThat(send("GET /status HTTP/1.0\r\n" + host() + wrong).status()).isEqualTo(401);
    assertThat(send("POST /command HTTP/1.0\r\n" + host()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: example.org\r\n",
        "Host: 127.0.0.1\r\n",
        "Host: 127.0.0.1:1\r\n",
        "",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://example.org\r\n",
        "Host: 127.0.0.1:PORT\r\nOrigin: null\r\n"
      })
  void refusesThePagesOfABrowser(String headers) throws IOException {
    var ported = headers.replace("PORT", String.valueOf(server.port()));

    assertThat(send("GET /status HTTP/1.0\r\n" + ported + authorization()).status()).isEqualTo(403);
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    var head = "POST /command HTTP/1.0\r\n" + host() + authorization();

    assertThat(send(head + "Content-Length: 1048577\r\n").status()).isEqualTo(413);
    assertThat(send(head + "Content-Length: 99999999999999999999\r\n").status()).isIn(400, 413);
  }

  @Test
  void takesNothingButQuestions() throws IOException {
    assertThat(send("DELETE /status HTTP/1.0\r\n" + host() + authorization()).status())
        .isEqualTo(405);
    assertThat(get("/index").status()).isEqualTo(404);
    assertThat(get("/statusfoo").status()).isEqualTo(404);
  }

  @Test
  void letsNoSlowClientKeepOthersWaiting() throws IOException {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 100; i++) {
        var socket = socket();
        slow.add(socket);
        socket.getOutputStream().write("GET /sta".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(get("/status").status()).isEqualTo(200);
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void answersAHundredAtOnceWhileTheIndexIsWritten() throws Exception {
    var questions = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 100; i++) {
      questions.add(() -> get("/search?q=ferry"));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<>(questions.stream().map(threads::submit).toList());
      for (int i = 0; i < 5; i++) {
        write("more" + i + ".txt", "Another ferry, number " + i + ".\n");
        assertThat(shell.graf(i == 3 ? "index --rebuild" : "index articles").exitCode()).isZero();
      }
      for (var answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().body()).contains("crosses twice an hour");
      }
    }
    assertThat(get("/search?q=ferry").body()).contains("\"total\":6,");
  }

  @Test
  void followsWhatOthersCommit() throws IOException {
    assertThat(get("/search?q=zeppelin").body()).contains("\"total\":0,");

    write("zeppelin.txt", "A zeppelin lands.\n");
    shell.graf("index articles");
    assertThat(get("/search?q=zeppelin").body()).contains("\"total\":1,");

    shell.graf("index --rebuild");
    assertThat(get("/search?q=zeppelin").body()).contains("\"total\":1,");

    shell.graf("remove articles/zeppelin.txt");
    assertThat(get("/search?q=zeppelin").body()).contains("\"total\":0,");
  }

  @Test
  void noticesAnIndexFileThatWasTouched() throws IOException {
    assertThat(get("/search?q=ferry").status()).isEqualTo(200);
    var generation = folder.resolve("index-data/generation-1");
    try (var files = Files.list(generation)) {
      var largest = files.max((a, b) -> Long.compare(length(a), length(b))).orElseThrow();
      var bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);
    }

    assertThat(get("/search?q=ferry").body())
        .startsWith("{\"schema\":1,\"kind\":\"error\"")
        .contains("--rebuild");
  }

  private static long length(Path file) {
    return file.toFile().length();
  }

  @Test
  void leavesItsTokenWhereOnlyItsOwnerReadsIt() throws IOException {
    assertThat(permissions(server.file())).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("run/graf"))).isEqualTo("rwx------");

    server.close();
    assertThat(server.file()).doesNotExist();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void leavesNoTokenInAFolderThatIsOpenToOthers() throws IOException {
    server.close();
    Files.setPosixFilePermissions(
        folder.resolve("run/graf"), PosixFilePermissions.fromString("rwxr-x---"));

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("open to others");
    assertThat(folder.resolve("run/graf")).isDirectoryNotContaining("glob:**server*");
  }
}
