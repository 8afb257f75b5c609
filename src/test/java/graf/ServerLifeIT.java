package graf;

import static graf.ServedFolder.await;
import static graf.ServedFolder.timeless;
import static org.assertj.core.api.Assertions.assertThat;

import graf.Launched.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A running server and its shells, whatever becomes of either.
class ServerLifeIT {
  @TempDir private Path temporary;
  private ServedFolder served;

  @BeforeEach
  void index() throws Exception {
    served = new ServedFolder(temporary);
  }

  @AfterEach
  void endServer() throws Exception {
    served.end();
  }

  @Test
  void followsWhatOthersCommit() throws Exception {
    served.serve();
    assertThat(served.resident("query -q zeppelin").exitCode()).isEqualTo(1);

    Files.writeString(served.path().resolve("some articles/zeppelin.txt"), "A zeppelin lands.\n");
    served.cold("index 'some articles'");

    assertThat(served.resident("query -q zeppelin").exitCode()).isZero();
  }

  @Test
  void answersManyAtOnce() throws Exception {
    served.serve();
    var expected = timeless(served.cold("query --json ferry"));
    try (var threads = Executors.newFixedThreadPool(20)) {
      var answers = new ArrayList<java.util.concurrent.Future<Outcome>>();
      for (int i = 0; i < 40; i++) {
        answers.add(threads.submit(() -> served.shell("", "query --json ferry", Map.of())));
      }
      for (var answer : answers) {
        assertThat(timeless(answer.get())).isEqualTo(expected);
      }
    }
  }

  @Test
  void endsQuietlyWhenItsReaderLeaves() throws Exception {
    served.serve();

    assertThat(served.resident("query --json -n 1000 ferry | true").err()).isEmpty();
    assertThat(served.resident("query --json -n 1000 ferry | head -n 1").out())
        .startsWith("{")
        .hasLineCount(1);
  }

  @Test
  void doesWithoutAServerThatWasKilledOrDoesNotMove() throws Exception {
    served.serve();
    var expected = timeless(served.cold("query ferry"));
    var java = served.java();

    signal("STOP", java);
    assertThat(timeless(served.shell("", "query ferry", Map.of()))).isEqualTo(expected);
    signal("CONT", java);
    await(() -> Files.size(served.serverFile()) > 0);
    assertThat(timeless(served.resident("query ferry"))).isEqualTo(expected);

    signal("KILL", java);
    await(() -> !ProcessHandle.of(java).map(ProcessHandle::isAlive).orElse(false));
    assertThat(served.serverFile()).exists();
    assertThat(timeless(served.shell("", "query ferry", Map.of()))).isEqualTo(expected);
    served.serve();
    await(() -> served.resident("query -q ferry").exitCode() == 0);
  }

  /// Whatever it is that listens at the port that a server left, and wherever an answer breaks off.
  @Test
  void doesWithoutAnAnswerThatIsNotWhole() throws Exception {
    var expected = timeless(served.cold("query ferry"));
    var token = "0123456789abcdef".repeat(2) + "fedcba9876543210";
    var line = ProcessHandle.current().pid() + " " + token + "\n";
    Files.createDirectory(
        served.serverFile().getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    for (String answer :
        List.of(
            "",
            "\n",
            "SSH-2.0-OpenSSH_9\r\n",
            "HTTP/1.1 401 Unauthorized\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\ncold\n",
            "HTTP/1.1 200 OK\r\n\r\n0123456789abcdee\n0 none 9 9 0\n",
            "HTTP/1.1 200 OK\r\n\r\n0 none 9 9\n",
            "HTTP/1.1 200 OK\r\n\r\n0 none 9 0\nhalf",
            "HTTP/1.1 200 OK\r\n\r\n0 none 4 4\nhalfhal")) {
      try (var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Files.writeString(served.serverFile(), listening.getLocalPort() + " " + line);
        var told =
            threads.submit(() -> {
              try (var socket = listening.accept()) {
                return told(socket, answer);
              }
            });

        assertThat(timeless(served.shell("", "query ferry", Map.of())))
            .as(answer)
            .isEqualTo(expected);
        // Who answers there is asked to prove itself first, and is told no token.
        assertThat(told.get(1, TimeUnit.MINUTES))
            .contains("Knock " + token.substring(0, 16))
            .doesNotContain("fedcba", "ferry");
      }
    }
    for (String text : List.of("", "nonsense", "1 2", "1 999999999 0123\n", "x " + line)) {
      Files.writeString(served.serverFile(), text);
      assertThat(timeless(served.shell("", "query ferry", Map.of()))).as(text).isEqualTo(expected);
    }
  }

  /// Returns what a launcher that is answered so says in all.
  private static String told(Socket socket, String answer) throws IOException {
    var said = new StringBuilder();
    var in = socket.getInputStream();
    while (said.indexOf("\r\n\r\n") < 0) {
      said.append((char) in.read());
    }
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    socket.shutdownOutput();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        said.append((char) c);
      }
    } catch (SocketException e) {
      // It left without reading the answer to its end.
    }
    return said.toString();
  }

  @Test
  void hasOneServerAUserThatEndsWhenToldTo() throws Exception {
    var process = served.serve();

    var second = served.shell("", "serve", Map.of());
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err())
        .isEqualTo("graf: a server is running already; end it with: kill " + served.java() + "\n");

    signal("TERM", served.java());
    assertThat(process.waitFor()).isZero();
    assertThat(served.serverFile()).doesNotExist();
    assertThat(Files.readString(served.path().resolve("server.log"))).hasLineCount(1);
  }

  @Test
  void leavesAServerThatEndsWhenItIsNotAsked() throws Exception {
    assertThat(served.shell("", "query --keep 2 -q ferry", Map.of()).exitCode()).isZero();

    await(() -> Files.exists(served.serverFile()));
    await(() -> Files.notExists(served.serverFile()));
  }

  private static void signal(String name, long process) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process)).start().waitFor();
  }
}
