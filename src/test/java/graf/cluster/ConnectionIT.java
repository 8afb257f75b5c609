package graf.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import graf.cli.Shell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a cluster is reached: through TLS, with credentials, and what is said when it is not.
@OnCluster
class ConnectionIT {
  private static final String SECRET = "open-Sesame-1001";

  @TempDir private static Path certified = Path.of("");

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;
  private final Shell shell;

  ConnectionIT(TestCluster cluster) {
    this.cluster = cluster;
    this.shell = new Shell(Path.of("").toAbsolutePath());
  }

  @BeforeAll
  static void certify() throws Exception {
    Front.certify(certified);
  }

  @Test
  void readsAndWritesThroughTlsWithAnAuthorityOfItsOwn() throws Exception {
    try (var front = Front.secure(certified, cluster.port(0))) {
      shell.with("GRAF_CLUSTER_CA", certified.resolve("ca.pem").toString());

      assertThat(graf("index -q seeds/2023", "https", front.port(), "tls")).isEmpty();
      assertThat(graf("query -l drones", "https", front.port(), "tls")).contains("moscow");
    }
  }

  @Test
  void doesNotTrustAnUnknownAuthority() throws Exception {
    try (var front = Front.secure(certified, cluster.port(0))) {
      assertThat(graf("query drones", "https", front.port(), "tls"))
          .startsWith("graf: no answer from https://localhost:")
          .contains("its certificate is not trusted")
          .contains("GRAF_CLUSTER_CA")
          .endsWith("[exit 2]\n")
          .hasLineCount(2);
    }
  }

  @Test
  void namesAnAuthorityThatIsNone() throws IOException {
    var file = folder.resolve("ca.pem");
    Files.writeString(file, "no certificate");
    shell.with("GRAF_CLUSTER_CA", file.toString());

    assertThat(graf("query drones", "https", 9, "tls"))
        .startsWith("graf: " + file + " holds no certificates in PEM")
        .hasLineCount(2);

    shell.with("GRAF_CLUSTER_CA", folder.resolve("nowhere").toString());
    assertThat(graf("query drones", "https", 9, "tls"))
        .isEqualTo(
            "graf: " + folder.resolve("nowhere") + " does not exist; check the path\n[exit 2]\n");
  }

  @Test
  void letsItselfInByPasswordOrKeyFromEnvironmentOrFile() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), SECRET + "\n").toString();
    try (var front = Front.secure(certified, cluster.port(0))) {
      shell.with("GRAF_CLUSTER_CA", certified.resolve("ca.pem").toString());
      front.askFor(
          "Basic " + Base64.getEncoder().encodeToString(("ali:" + SECRET).getBytes(UTF_8)));
      shell.with("GRAF_CLUSTER_USER", "ali").with("GRAF_CLUSTER_PASSWORD", SECRET);
      assertThat(graf("index -q seeds/2023", "https", front.port(), "auth")).isEmpty();

      shell.with("GRAF_CLUSTER_PASSWORD", "wrong").with("GRAF_CLUSTER_PASSWORD_FILE", file);
      assertThat(graf("query -l drones", "https", front.port(), "auth")).contains("moscow");

      front.askFor("ApiKey " + SECRET);
      shell.with("GRAF_CLUSTER_API_KEY_FILE", file);
      assertThat(graf("query -l drones", "https", front.port(), "auth")).contains("moscow");
    }
  }

  @Test
  void signsRequestsAsAmazonAsksFor() throws Exception {
    try (var front = Front.secure(certified, cluster.port(0))) {
      front.askForSignature("AKIDEXAMPLE", SECRET, "eu-central-1");
      shell
          .with("GRAF_CLUSTER_CA", certified.resolve("ca.pem").toString())
          .with("GRAF_CLUSTER_AWS_REGION", "eu-central-1")
          .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
      assertThat(graf("query -l drones", "https", front.port(), "signed"))
          .contains("GRAF_CLUSTER_AWS_REGION is set without AWS_ACCESS_KEY_ID")
          .hasLineCount(2);

      shell.with("AWS_SECRET_ACCESS_KEY", SECRET);
      assertThat(graf("index -q seeds/2023", "https", front.port(), "signed")).isEmpty();
      assertThat(graf("query -l drones", "https", front.port(), "signed")).contains("moscow");

      shell.with("AWS_SECRET_ACCESS_KEY", "another");
      assertThat(graf("query -l drones", "https", front.port(), "signed"))
          .contains("does not let you in; check the credentials")
          .hasLineCount(2);
    }
  }

  @Test
  void isTurnedAwayInOneLineThatHoldsNoSecret() throws Exception {
    try (var front = Front.secure(certified, cluster.port(0))) {
      shell.with("GRAF_CLUSTER_CA", certified.resolve("ca.pem").toString());
      front.askFor("ApiKey another");

      for (int i = 0; i < 2; i++) {
        assertThat(graf("query drones", "https", front.port(), "auth"))
            .contains("does not let you in; check the credentials")
            .hasLineCount(2);
        shell.with("GRAF_CLUSTER_API_KEY", SECRET);
      }
      assertThat(graf("query --debug drones", "https", front.port(), "auth"))
          .contains("\tat ")
          .doesNotContain(SECRET)
          .doesNotContain("ApiKey");
    }
  }

  @Test
  void keepsSecretsFromArgumentsAndFromOpenRoads() {
    assertThat(shell.graf("query drones --index https://ali:" + SECRET + "@localhost/x").seen())
        .startsWith("graf: a cluster's address holds no password")
        .doesNotContain(SECRET);

    shell.with("GRAF_CLUSTER_API_KEY", SECRET);
    assertThat(shell.graf("query drones --index http://graf.example/x").seen())
        .isEqualTo(
            "graf: credentials are not sent over http://, where all can read them\n[exit 2]\n");

    shell.with("GRAF_CLUSTER_API_KEY", SECRET + "\nX-Other: y");
    assertThat(graf("query drones", "http", cluster.port(0), "x"))
        .hasLineCount(2)
        .doesNotContain(SECRET);
  }

  @Test
  void triesAgainWhatWasTurnedAway() throws Exception {
    try (var front = Front.plain(cluster.port(0))) {
      for (int status : new int[] {429, 503}) {
        front.turnAway(4, status);
        assertThat(graf("index -q seeds/2023", "http", front.port(), "busy" + status)).isEmpty();
        front.turnAway(4, status);
        assertThat(graf("query -l drones", "http", front.port(), "busy" + status))
            .contains("moscow");
        assertThat(front.left()).isZero();
      }
    }
  }

  @Test
  void doesNotTryAgainWhatWouldBeRefusedAgain() throws Exception {
    try (var front = Front.plain(cluster.port(0))) {
      for (int status : new int[] {400, 401, 403, 413}) {
        for (var command : new String[] {"query -l drones", "index -q seeds/2023"}) {
          front.turnAway(4, status);
          assertThat(graf(command, "http", front.port(), "refused"))
              .contains(status == 401 ? "check the credentials" : "too many")
              .endsWith("[exit 2]\n")
              .hasLineCount(2);
          assertThat(front.left()).as(command + " " + status).isGreaterThan(1);
        }
      }
    }
  }

  @Test
  void goesOnWithTheNextHostWhereOneIsAway() throws IOException {
    var url = "http://127.0.0.1:" + freePort() + ",127.0.0.1:" + cluster.port(1) + "/nexthost";

    assertThat(shell.graf("index -q seeds/2023 --index " + url).seen()).isEmpty();
    assertThat(shell.graf("query -l drones --index " + url).seen()).contains("moscow");
  }

  @Test
  void saysWhatAnswersInPlaceOfOpenSearch() throws Exception {
    assertThat(graf("query drones", "http", freePort(), "x"))
        .endsWith("/x: nothing listens there\n[exit 2]\n")
        .hasLineCount(2);
    assertThat(shell.graf("query drones --index http://nowhere.invalid:9200/x").seen())
        .isEqualTo(
            "graf: no answer from http://nowhere.invalid:9200/x: there is no such host\n[exit 2]\n");
    assertThat(graf("query drones", "https", cluster.port(0), "x"))
        .contains("does not speak TLS; try http://")
        .hasLineCount(2);
    try (var front = Front.secure(certified, cluster.port(0))) {
      assertThat(graf("query drones", "http", front.port(), "x"))
          .contains("if it speaks TLS, try https://")
          .hasLineCount(2);
    }
    assertThat(answered("{\"version\":{\"number\":\"9.1.0\",\"build_flavor\":\"default\"}}"))
        .contains("is no OpenSearch; graf works with OpenSearch 3");
    assertThat(answered("{\"version\":{\"number\":\"2.19.1\",\"distribution\":\"opensearch\"}}"))
        .contains("is OpenSearch 2.19.1; graf works with 3 and newer");
    assertThat(answered("{\"version\":{\"number\":\"x.1\",\"distribution\":\"opensearch\"}}"))
        .contains("is OpenSearch x.1; graf works with 3 and newer");
    assertThat(answered("{\"version\":{\"number\":\"7.10.2\",\"distribution\":\"opensearch\"}}"))
        .contains("hides its version (7.10.2, for old clients)");
    assertThat(answered("<html>It works!</html>")).contains("is no OpenSearch");
  }

  @Test
  void doesNotWaitForEverForAHostThatIsSilent() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(graf("query drones", "http", silent.getLocalPort(), "x"))
          .contains("it did not answer in time")
          .hasLineCount(2);
    }
  }

  @Test
  void namesAnIndexThatIsNotGrafsAndAddressesThatAreNone() throws Exception {
    cluster.create("plain");

    assertThat(graf("query drones", "http", cluster.port(0), "plain"))
        .contains("was not made by graf; choose another name")
        .hasLineCount(2);
    assertThat(graf("index seeds", "http", cluster.port(0), "plain"))
        .contains("was not made by graf; choose another name")
        .hasLineCount(2);
    assertThat(graf("query drones", "http", cluster.port(0), "nowhere"))
        .contains("no index at")
        .hasLineCount(2);
    assertThat(shell.graf("query drones --index http://localhost:9200").seen())
        .contains("names no index")
        .hasLineCount(2);
    assertThat(shell.graf("query drones --index http://localhost:port/x").seen())
        .contains("is no cluster's address")
        .hasLineCount(2);
  }

  private String answered(String answer) throws IOException {
    HttpServer server = Front.other(answer);
    try {
      var seen = graf("query drones", "http", server.getAddress().getPort(), "x");
      assertThat(seen).startsWith("graf: ").endsWith("[exit 2]\n").hasLineCount(2);
      return seen;
    } finally {
      server.stop(0);
    }
  }

  private String graf(String command, String scheme, int port, String index) {
    return shell.graf(command + " --index " + scheme + "://localhost:" + port + "/" + index).seen();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
