package graf.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom a server on loopback lets in. Requests are written byte by byte: a client of the JDK
/// chooses `Host` and `Content-Length` itself.
class RequestGuardTest {
  private static final String TOKEN = "5ec7e7";
  private static final int MEBIBYTE = 1_048_576;

  private final AtomicInteger letIn = new AtomicInteger();
  private HttpServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    port = server.getAddress().getPort();
    var guard = new RequestGuard(port, TOKEN);
    server
        .createContext(
            "/asked",
            exchange -> {
              letIn.incrementAndGet();
              exchange.sendResponseHeaders(204, -1);
              exchange.close();
            })
        .getFilters()
        .add(guard);
    server
        .createContext(
            "/pages",
            exchange -> {
              letIn.incrementAndGet();
              exchange.sendResponseHeaders(204, -1);
              exchange.close();
            })
        .getFilters()
        .add(guard.ofPages());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the token                          | Authorization: Bearer 5ec7e7                | 204
          the token by the other name        | Authorization: Bearer 5ec7e7; HOST localhost:PORT | 204
          no token                           |                                             | 401
          another token                      | Authorization: Bearer 5ec7e8                | 401
          the beginning of the token         | Authorization: Bearer 5ec7e                 | 401
          more than the token                | Authorization: Bearer 5ec7e77               | 401
          an empty token                     | Authorization: Bearer                       | 401
          the token as another kind of proof | Authorization: Basic 5ec7e7                 | 401
          a page                             | Authorization: Bearer 5ec7e7; Origin: http://a.example | 403
          a page of loopback                 | Authorization: Bearer 5ec7e7; Origin: http://127.0.0.1:PORT | 403
          a page without a name              | Authorization: Bearer 5ec7e7; Origin: null   | 403
          a page without the token           | Origin: http://a.example                    | 403
          a name that leads to loopback      | Authorization: Bearer 5ec7e7; HOST a.example:PORT | 403
          a name that begins like loopback   | Authorization: Bearer 5ec7e7; HOST localhost:PORT.a.example | 403
          another port                       | Authorization: Bearer 5ec7e7; HOST 127.0.0.1:1 | 403
          no port                            | Authorization: Bearer 5ec7e7; HOST 127.0.0.1 | 403
          two hosts                          | Authorization: Bearer 5ec7e7; Host: a.example | 403
          no host                            | Authorization: Bearer 5ec7e7; HOST          | 403
          """)
  void knowsTheTokenAndIsNoPage(String who, @Nullable String headers, int status)
      throws IOException {
    assertThat(statusOf("/asked", headers, 0)).as(who).isEqualTo(status);
    assertThat(letIn).hasValue(status == 204 ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no header             |                          | 204
          a page                | Origin: http://a.example | 403
          another name          | HOST a.example:PORT      | 403
          """)
  void whatBearsItsTokenItselfIsAskedForNone(String who, @Nullable String headers, int status)
      throws IOException {
    assertThat(statusOf("/pages", headers, 0)).as(who).isEqualTo(status);
    assertThat(letIn).hasValue(status == 204 ? 1 : 0);
  }

  @Test
  void aRequestOfAMebibyteIsTheLargest() throws IOException {
    for (String path : new String[] {"/asked", "/pages"}) {
      assertThat(statusOf(path, "Authorization: Bearer 5ec7e7", MEBIBYTE)).isEqualTo(204);
      assertThat(statusOf(path, "Authorization: Bearer 5ec7e7", MEBIBYTE + 1)).isEqualTo(413);
      assertThat(statusOf(path, "Authorization: Bearer 5ec7e7", Long.MAX_VALUE)).isEqualTo(413);
    }
    assertThat(letIn).hasValue(2);
  }

  @Test
  void aStrangerIsNotToldThatItsRequestIsTooLarge() throws IOException {
    assertThat(statusOf("/asked", null, MEBIBYTE + 1)).isEqualTo(401);
  }

  @Test
  void noRequestFollowsOneThatIsRefused() throws IOException {
    var refused = request("/asked", "0", "");
    var admitted = request("/asked", "0", "Authorization: Bearer 5ec7e7\r\n");

    assertThat(answers(refused + admitted))
        .contains("401", "Connection: close")
        .doesNotContain("204");
    assertThat(letIn).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "99999999999999999999"})
  void aLengthThatIsNoneIsLetInNowhere(String length) throws IOException {
    for (String path : new String[] {"/asked", "/pages"}) {
      assertThat(answers(request(path, length, "Authorization: Bearer 5ec7e7\r\n")))
          .doesNotContain("204");
    }
    assertThat(letIn).hasValue(0);
  }

  private String request(String path, String length, String more) {
    return "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: %s\r\n%s\r\n"
        .formatted(path, port, length, more);
  }

  private String answers(String requests) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /// Returns the status of the answer to a request with `headers` (`HOST` is that which is there
  /// anyway) that announces `length` bytes; none of them is sent.
  private int statusOf(String path, @Nullable String headers, long length) throws IOException {
    var host = "127.0.0.1:" + port;
    var more = new StringBuilder();
    for (String header : headers == null ? new String[0] : headers.split("; ", -1)) {
      var written = header.replace("PORT", String.valueOf(port));
      if (written.startsWith("HOST")) {
        host = written.substring("HOST".length()).strip();
      } else {
        more.append(written).append("\r\n");
      }
    }
    var request =
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + (host.isEmpty() ? "" : "Host: " + host + "\r\n")
            + more
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      var status = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
      return Integer.parseInt(status, 9, 12, 10);
    }
  }
}
