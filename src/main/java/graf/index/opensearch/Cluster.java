package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;

/// A cluster that answers over HTTP. What passes, such as a node that is lost or a queue that is
/// full, is tried again for a while.
///
/// All requests go through the client's generic form: its typed one fails on answers in which a
/// node is missing, after the cluster has done what it was asked.
final class Cluster implements Closeable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int OLDEST = 3;
  private static final String JSON_TYPE = "application/json";
  private static final String LINES_TYPE = "application/x-ndjson";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 3000;

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;
  private final String url;

  private Cluster(OpenSearchTransport transport, String url) {
    this.transport = transport;
    this.client = new OpenSearchGenericClient(transport);
    this.url = url;
  }

  /// Connects, and sees whether it is a cluster that graf knows.
  static Cluster connect(ClusterAddress address, Credentials credentials, String url)
      throws IOException {
    var cluster = new Cluster(Connection.open(address, credentials), url);
    try {
      cluster.greet();
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void greet() throws IOException {
    JsonNode version;
    try {
      // At once or not at all: a name that is misspelt would be waited for in vain.
      version = send("GET", "/", Map.of(), null, JSON_TYPE, Duration.ZERO).path("version");
    } catch (RefusedException e) {
      throw new IOException("what answers at " + url + " is no OpenSearch: " + e.getMessage(), e);
    }
    var number = version.path("number").asText();
    if (!version.path("distribution").asText().equals("opensearch")) {
      throw new IOException(
          "what answers at " + url + " is no OpenSearch; graf works with OpenSearch " + OLDEST);
    }
    int dot = number.indexOf('.');
    if (dot < 0 || Integer.parseInt(number.substring(0, dot)) < OLDEST) {
      throw new IOException(
          url + " is OpenSearch " + number + "; graf works with " + OLDEST + " and newer");
    }
  }

  JsonNode get(String path, Map<String, String> parameters) throws IOException {
    return send("GET", path, parameters, null, JSON_TYPE, PATIENCE);
  }

  JsonNode post(String path, Map<String, String> parameters, Object body) throws IOException {
    return send("POST", path, parameters, JSON.writeValueAsBytes(body), JSON_TYPE, PATIENCE);
  }

  JsonNode put(String path, Map<String, String> parameters, Object body) throws IOException {
    return send("PUT", path, parameters, JSON.writeValueAsBytes(body), JSON_TYPE, PATIENCE);
  }

  JsonNode delete(String path, Map<String, String> parameters) throws IOException {
    return send("DELETE", path, parameters, null, JSON_TYPE, PATIENCE);
  }

  /// Sends JSON Lines.
  JsonNode lines(String path, Map<String, String> parameters, byte[] lines) throws IOException {
    return send("POST", path, parameters, lines, LINES_TYPE, PATIENCE);
  }

  private JsonNode send(
      String method,
      String path,
      Map<String, String> parameters,
      byte @Nullable [] body,
      String type,
      Duration patience)
      throws IOException {
    var retries = new Retries(patience);
    while (true) {
      var content = body == null ? null : Body.from(body, type);
      var request = Requests.create(method, path, List.of(), parameters, content);
      IOException failure;
      try {
        return answer(request);
      } catch (PassingException e) {
        failure = new IOException(url + " is too busy: " + e.getMessage(), e);
      } catch (RefusedException | SSLException | UnknownHostException e) {
        throw e instanceof RefusedException refused ? refused : unreachable(e);
      } catch (IOException e) {
        if (e.getMessage() != null && e.getMessage().contains("Unauthorized")) {
          throw new IOException(url + " does not let you in; check the credentials", e);
        }
        failure = unreachable(e);
      }
      if (!retries.pause()) {
        throw failure;
      }
    }
  }

  /// What may go well the next time.
  private static final class PassingException extends IOException {
    private static final long serialVersionUID = 1;

    PassingException(String message) {
      super(message);
    }
  }

  private JsonNode answer(Request request) throws IOException {
    try (var response = client.execute(request)) {
      int status = response.getStatus();
      var json = json(response);
      if (status < 300) {
        return json;
      }
      var reason = reason(json, status);
      if (status == 429 || status >= 500) {
        throw new PassingException(reason);
      }
      if (status == 401 || status == 403) {
        throw new RefusedException(
            status, url + " does not let you in; check the credentials (" + status + ")");
      }
      throw new RefusedException(status, reason);
    }
  }

  private static JsonNode json(Response response) throws IOException {
    var body = response.getBody();
    if (body.isEmpty()) {
      return JSON.missingNode();
    }
    try (var content = body.get()) {
      var bytes = content.bodyAsBytes();
      return bytes.length == 0 ? JSON.missingNode() : JSON.readTree(bytes);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return JSON.missingNode();
    }
  }

  private static String reason(JsonNode json, int status) {
    var error = json.path("error");
    var cause = error.path("root_cause").path(0).path("reason").asText();
    var reason = cause.isEmpty() ? error.path("reason").asText() : cause;
    return reason.isEmpty() ? "HTTP status " + status : reason;
  }

  private IOException unreachable(IOException e) {
    var why =
        switch (e) {
          case SSLException _ ->
              "its certificate is not trusted (" + e.getMessage() + "); see GRAF_CLUSTER_CA";
          case UnknownHostException _ -> "there is no such host";
          case ConnectException _ -> "nothing listens there";
          default -> String.valueOf(e.getMessage());
        };
    return new IOException("no answer from " + url + ": " + why, e);
  }

  /// Pauses between attempts, longer each time.
  static final class Retries {
    private final long end;
    private long pause = FIRST_PAUSE_MILLIS;

    Retries(Duration patience) {
      end = System.nanoTime() + patience.toNanos();
    }

    /// Pauses; returns false at once where it has been long enough.
    boolean pause() throws IOException {
      if (System.nanoTime() + pause * 1_000_000 > end) {
        return false;
      }
      try {
        // Not all at the same moment.
        Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      return true;
    }
  }

  static Retries retries() {
    return new Retries(PATIENCE);
  }

  String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
