package graf.index.opensearch.connection;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graf.index.UnavailableIndexException;
import graf.index.opensearch.connection.Retries.Patience;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// A cluster that answers over HTTP. What passes, such as a node that is lost or a queue that is
/// full, is tried again for a while.
///
/// All requests go through the client's generic form: its typed one fails on answers in which a
/// node is missing, after the cluster has done what it was asked.
public final class Cluster implements Closeable {
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final int OLDEST = 3;

  /// What servers before version 3 can be set to say that they are.
  private static final String COMPATIBLE = "7.10.2";

  private static final String ENCODING = "Content-Encoding";

  /// Where the answers to several searches stand.
  private static final String ANSWERS = "responses";

  /// How long the cluster waits for a shard that is away, of the time that a request has.
  public static final String SHARD_PATIENCE = "10s";

  /// The first answer comes fast or not at all.
  private static final Duration GREETING = Duration.ofSeconds(10);

  private final ClusterAddress address;
  private final @Nullable AwsSignature signature;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;
  private final String url;
  private final Patience patience;

  /// When the first of the requests failed that have failed since one went well; 0 for none.
  private final AtomicLong failingSince = new AtomicLong();

  /// The same of lines of bulk requests, which a cluster that answers may not take.
  private final AtomicLong refusingSince = new AtomicLong();

  private Cluster(ClusterAddress address, Credentials credentials, String url, Patience patience)
      throws IOException {
    this.address = address;
    this.signature = credentials.signature();
    this.transport = Connection.open(address, credentials);
    this.client = new OpenSearchGenericClient(transport);
    this.url = url;
    this.patience = patience;
  }

  /// Connects to a cluster of which is not known yet whether graf knows it.
  public static Cluster open(
      ClusterAddress address, Credentials credentials, String url, Patience patience)
      throws IOException {
    return new Cluster(address, credentials, url, patience);
  }

  /// What an answer shows.
  public interface Showing {
    boolean isOfGraf(JsonNode answer);
  }

  /// Returns what is at `path` where that shows an index of graf's, which only a cluster that graf
  /// knows can hold. If not, sees whether it is one, and returns null.
  public @Nullable JsonNode greeted(String path, Showing showing) throws IOException {
    try {
      var answer = answer(new Call("GET", path, Map.of(), Content.NONE), GREETING);
      if (showing.isOfGraf(answer)) {
        return answer;
      }
    } catch (UnavailableIndexException e) {
      if (e.getCause() != null) {
        throw e;
      }
    } catch (RefusedException _) {
      // What answers may be no OpenSearch at all.
    }
    greet();
    return null;
  }

  /// Connects, and sees whether it is a cluster that graf knows.
  public static Cluster connect(
      ClusterAddress address, Credentials credentials, String url, Patience patience)
      throws IOException {
    var cluster = new Cluster(address, credentials, url, patience);
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
      version = answer(new Call("GET", "/", Map.of(), Content.NONE), GREETING);
    } catch (RefusedException e) {
      throw e.isUnknownUser()
          ? e
          : new IOException(
              "what answers at " + url + " is no OpenSearch: it gives status " + e.status(), e);
    }
    version = version.path("version");
    var number = version.path("number").asText();
    if (!version.path("distribution").asText().equals("opensearch")) {
      throw new IOException(
          "what answers at " + url + " is no OpenSearch; graf works with OpenSearch " + OLDEST);
    }
    if (number.equals(COMPATIBLE)) {
      throw new IOException(
          url
              + " hides its version ("
              + COMPATIBLE
              + ", for old clients); set compatibility.override_main_response_version of the cluster"
              + " to false; graf works with OpenSearch "
              + OLDEST
              + " and newer");
    }
    if (major(number) < OLDEST) {
      throw new IOException(
          url + " is OpenSearch " + number + "; graf works with " + OLDEST + " and newer");
    }
  }

  private static int major(String number) {
    try {
      return Integer.parseInt(number.split("\\.", 2)[0]);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  public JsonNode get(String path, Map<String, String> parameters) throws IOException {
    return send(new Call("GET", path, parameters, Content.NONE));
  }

  public JsonNode post(String path, Map<String, String> parameters, Object body)
      throws IOException {
    return send(new Call("POST", path, parameters, json(body)));
  }

  /// Asks once, for what is waited for in another way.
  public JsonNode postOnce(String path) throws IOException {
    return answer(new Call("POST", path, Map.of(), Content.NONE), Connection.ANSWER);
  }

  public JsonNode put(String path, Map<String, String> parameters, Object body) throws IOException {
    return send(new Call("PUT", path, parameters, json(body)));
  }

  public JsonNode delete(String path, Map<String, String> parameters) throws IOException {
    return send(new Call("DELETE", path, parameters, Content.NONE));
  }

  public JsonNode delete(String path, Map<String, String> parameters, Object body)
      throws IOException {
    return send(new Call("DELETE", path, parameters, json(body)));
  }

  /// Tries once: nobody waits for what comes of it.
  public void deleteAtOnce(String path, Map<String, String> parameters) throws IOException {
    answer(new Call("DELETE", path, parameters, Content.NONE), GREETING);
  }

  /// Told each time that a request is turned away and will be tried again.
  public interface Delay {
    void turnedAway();
  }

  /// Sends the lines of a bulk request, compressed as they are.
  public JsonNode bulk(String path, byte[] packed, Delay delay) throws IOException {
    var parameters = Map.of("timeout", SHARD_PATIENCE, "require_alias", "true");
    return send(new Call("POST", path, parameters, Content.packedLines(packed)), delay);
  }

  /// Asks all of `lines` in one request; where one of them is refused, all are.
  public List<JsonNode> searches(String path, List<SearchLine> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (SearchLine line : lines) {
      bytes.writeBytes(JSON.writeValueAsBytes(line.parameters()));
      bytes.write('\n');
      bytes.writeBytes(JSON.writeValueAsBytes(line.body()));
      bytes.write('\n');
    }
    var answers = new ArrayList<JsonNode>();
    send(new Call("POST", path, Map.of(), Content.lines(bytes.toByteArray())))
        .path(ANSWERS)
        .forEach(answers::add);
    if (answers.size() != lines.size()) {
      throw new IOException(url + " answered other searches than it was asked");
    }
    return answers;
  }

  private static Content json(Object body) throws IOException {
    return Content.json(JSON.writeValueAsBytes(body));
  }

  /// What is sent.
  private record Call(
      String method, String path, Map<String, String> parameters, Content content) {}

  private static Request request(Call call) {
    return Requests.create(
        call.method(), call.path(), List.of(), call.parameters(), call.content().body());
  }

  /// The client does not send a request's own headers, only those of its options.
  private OpenSearchGenericClient clientFor(Call call) {
    if (signature == null && !call.content().isPacked()) {
      return client;
    }
    var options = transport.options().toBuilder();
    if (call.content().isPacked()) {
      options.addHeader(ENCODING, call.content().encoding());
    }
    if (signature != null) {
      signature.headers(signed(call)).forEach(options::addHeader);
    }
    return client.withTransportOptions(options.build());
  }

  /// What is signed is what is sent, compressed or not.
  private AwsSignature.Signed signed(Call call) {
    return new AwsSignature.Signed(
        call.method(),
        address.nodes().getFirst().authority(address.scheme()),
        address.prefix() + call.path(),
        call.parameters(),
        AwsSignature.hash(call.content().bytes()));
  }

  private JsonNode send(Call call) throws IOException {
    return send(call, () -> {});
  }

  private JsonNode send(Call call, Delay delay) throws IOException {
    var retries = retries();
    UnavailableIndexException told = null;
    while (true) {
      try {
        var answer = answer(call, Connection.ANSWER);
        failingSince.set(0);
        return answer;
      } catch (UnavailableIndexException e) {
        delay.turnedAway();
        failingSince.compareAndSet(0, System.nanoTime());
        // What a node says counts for more than that another is away.
        if (told == null || told.getCause() != null) {
          told = e;
        }
        if (!retries.pause(e)) {
          throw named(told);
        }
      }
    }
  }

  /// Returns `failure` with the shards that are away, where the cluster knows of any.
  public UnavailableIndexException named(UnavailableIndexException failure) {
    if (failure.getCause() != null) {
      return failure;
    }
    var path = ClusterHealth.path(address.index() + ClusterAddress.GENERATION + "*");
    var call = new Call("GET", path, Map.of("level", "shards"), Content.NONE);
    // The node that is asked first may be the one that is lost.
    for (var _ : address.nodes()) {
      try {
        var gaps = ClusterHealth.gaps(answer(call, GREETING));
        return gaps.away().isEmpty() ? failure : gaps.unwritten(url);
      } catch (IOException _) {
        // Another one may know.
      }
    }
    return failure;
  }

  private JsonNode answer(Call call, Duration patience) throws IOException {
    try (var response = response(call, patience)) {
      var json = json(response);
      if (response.getStatus() < 300) {
        refuseFailed(json);
        return json;
      }
      throw refusal(response.getStatus(), json);
    }
  }

  /// Of several searches, each may be refused by itself.
  private void refuseFailed(JsonNode json) throws IOException {
    for (JsonNode one : json.path(ANSWERS)) {
      int status = one.path("status").asInt();
      if (status >= 300) {
        throw refusal(status, one);
      }
    }
  }

  private IOException refusal(int status, JsonNode json) {
    return Refusals.of(url, Connection.told(status), json);
  }

  private Response response(Call call, Duration patience) throws IOException {
    var answer = clientFor(call).executeAsync(request(call));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private IOException failure(Throwable failure) {
    var message = String.valueOf(failure.getMessage());
    if (failure instanceof ResponseException answer) {
      return refusal(answer.status(), bodyIn(message));
    }
    return Unreachable.at(url, failure);
  }

  /// The client gives an answer that it takes for a failure in the words of its exception alone.
  private static JsonNode bodyIn(String message) {
    try {
      return JSON.readTree(message.substring(message.indexOf('\n') + 1));
    } catch (JacksonException e) {
      return JSON.missingNode();
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
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /// What is begun while the cluster is away does not wait for it from the start.
  public Retries retries() {
    return retries(failingSince);
  }

  /// Returns those of bulk requests, which begin when the first of them was not taken.
  public Retries retriesOfLines() {
    return retries(refusingSince);
  }

  private Retries retries(AtomicLong since) {
    long failing = since.get();
    return new Retries(patience, failing == 0 ? System.nanoTime() : failing);
  }

  /// Notes that lines were not taken.
  public void refusedLines() {
    refusingSince.compareAndSet(0, System.nanoTime());
  }

  /// Notes that all lines of a request were taken.
  public void tookLines() {
    refusingSince.set(0);
  }

  public String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
