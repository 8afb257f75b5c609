package graf.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import graf.index.opensearch.connection.AmazonSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// What companies put in front of their clusters: it speaks TLS, lets in only those who may, and
/// turns requests away when there are too many. All others it passes on to a node.
final class Front implements AutoCloseable {
  private static final String STORE = "front.p12";
  private static final String STORE_PASSWORD = "of-a-test";
  private static final DateTimeFormatter AMAZON_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final int node;
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger bulksInside = new AtomicInteger();
  private final Set<ByteBuffer> bulksTurnedAway = ConcurrentHashMap.newKeySet();
  private volatile int mostBulks = Integer.MAX_VALUE;
  private final AtomicInteger bulksLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile String asksFor = "";
  private volatile @Nullable Function<Instant, AmazonSigner> signers;
  private volatile int status = 429;
  private volatile @Nullable Role role;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /// A request that came, with its body.
  ///
  /// @param encoding in which the body came; empty for none
  record Asked(String request, String body, String encoding) {
    boolean isBulk() {
      return request.endsWith("_bulk") || request.contains("_bulk?");
    }
  }

  private Front(HttpServer server, int node) {
    this.server = server;
    this.node = node;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /// Makes a certificate for localhost, and leaves in `ca.pem` what to trust.
  static void certify(Path folder) throws IOException, InterruptedException {
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-alias",
        "front",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-ext",
        "bc=ca:true",
        "-validity",
        "2",
        "-keystore",
        folder.resolve(STORE).toString(),
        "-storepass",
        STORE_PASSWORD);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "front",
        "-keystore",
        folder.resolve(STORE).toString(),
        "-storepass",
        STORE_PASSWORD,
        "-file",
        folder.resolve("ca.pem").toString());
  }

  /// Speaks TLS with the certificate that was made in `folder`.
  static Front secure(Path folder, int node) throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(folder.resolve(STORE).toFile(), STORE_PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, STORE_PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new Front(server, node);
  }

  static Front plain(int node) throws IOException {
    return new Front(HttpServer.create(anyPort(), 0), node);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  /// Lets in only requests with this header.
  void askFor(String authorization) {
    asksFor = authorization;
  }

  /// Lets in only requests that are signed with `key` and `secret`, as Amazon does.
  void askForSignature(String key, String secret, String region) {
    signers = time -> AmazonSigner.of(key, secret, region, Clock.fixed(time, ZoneOffset.UTC));
  }

  /// Lets do only what `role` may.
  void enforce(Role role) {
    this.role = role;
  }

  /// Answers the next `count` requests, after the one with which graf greets, with `status`.
  void turnAway(int count, int status) {
    this.status = status;
    turnedAway.set(count);
  }

  /// Hangs up in the midst of writing, and is away from then on.
  void leaveAfter(int bulks) {
    bulksLeft.set(bulks);
  }

  /// Turns bulk requests away where as many as `most` are being answered.
  void crowdAt(int most) {
    mostBulks = most;
  }

  /// Returns how many were, each counted once however often it came: a slow node sends more back.
  int bulksTurnedAway() {
    return bulksTurnedAway.size();
  }

  /// Returns what came since this was called last, in order.
  List<Asked> asked() {
    var all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  int left() {
    return turnedAway.get();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().endsWith("/_bulk")
          && bulksLeft.decrementAndGet() < 0) {
        server.stop(0);
        return;
      }
      var body = exchange.getRequestBody().readAllBytes();
      asked.add(
          new Asked(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              new String(plain(exchange, body), StandardCharsets.UTF_8),
              encoding(exchange)));
      @Nullable String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      var expected = authorization(exchange, body);
      var enforced = role;
      var missing =
          enforced == null
              ? ""
              : enforced.missing(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      if (!missing.isEmpty()) {
        var error =
            "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions for ["
                + missing
                + "]\"}}";
        send(exchange, 403, error.getBytes(StandardCharsets.UTF_8));
      } else if (!expected.isEmpty() && !expected.equals(authorization)) {
        send(exchange, 401, "Unauthorized".getBytes(StandardCharsets.UTF_8));
      } else if (!exchange.getRequestURI().getPath().equals("/")
          && turnedAway.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        send(
            exchange,
            status,
            "{\"error\":{\"reason\":\"too many\"}}".getBytes(StandardCharsets.UTF_8));
      } else if (exchange.getRequestURI().getPath().endsWith("/_bulk")) {
        passBulk(exchange, body);
      } else {
        pass(exchange, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns what a request must show, empty where anybody may come in.
  private String authorization(HttpExchange exchange, byte[] body) {
    var forTime = signers;
    @Nullable String date = exchange.getRequestHeaders().getFirst("x-amz-date");
    if (forTime == null || date == null) {
      return forTime == null ? asksFor : "a signature";
    }
    var time = LocalDateTime.parse(date, AMAZON_TIME).toInstant(ZoneOffset.UTC);
    var host = exchange.getRequestHeaders().getFirst("Host");
    var uri = URI.create("https://" + host + exchange.getRequestURI());
    return forTime
        .apply(time)
        .headers(exchange.getRequestMethod(), uri, body)
        .getOrDefault("authorization", "");
  }

  private static String encoding(HttpExchange exchange) {
    @Nullable String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    return encoding == null ? "" : encoding;
  }

  private static byte[] plain(HttpExchange exchange, byte[] body) throws IOException {
    if (encoding(exchange).isEmpty()) {
      return body;
    }
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return stream.readAllBytes();
    }
  }

  private void passBulk(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    try {
      if (bulksInside.incrementAndGet() > mostBulks) {
        bulksTurnedAway.add(ByteBuffer.wrap(body));
        send(
            exchange,
            429,
            "{\"error\":{\"reason\":\"too many\"}}".getBytes(StandardCharsets.UTF_8));
      } else {
        pass(exchange, body);
      }
    } finally {
      bulksInside.decrementAndGet();
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + node + exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (!encoding(exchange).isEmpty()) {
      request.header("Content-Encoding", encoding(exchange));
    }
    var response = client.send(request.build(), BodyHandlers.ofByteArray());
    response
        .headers()
        .firstValue("Content-Type")
        .ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /// Answers everything with `answer`.
  static HttpServer other(String answer) throws IOException {
    var server = HttpServer.create(anyPort(), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, 200, answer.getBytes(StandardCharsets.UTF_8));
          }
        });
    server.start();
    return server;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    client.close();
  }
}
