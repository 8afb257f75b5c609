package graf.index.opensearch.connection;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs requests to Amazon's OpenSearch Service, by version 4 of its signatures.
///
/// Written here, since Amazon's own library for it is two dozen jars; a test holds the two against
/// each other.
///
/// @param session the token of temporary credentials; null for lasting ones
record AwsSignature(
    String region, String key, String secret, @Nullable String session, Clock clock) {
  private static final String REGION = "GRAF_CLUSTER_AWS_REGION";
  private static final String KEY = "AWS_ACCESS_KEY_ID";
  private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
  private static final String SESSION = "AWS_SESSION_TOKEN";
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "es";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final HexFormat HEX = HexFormat.of();

  /// What is signed.
  ///
  /// @param host with its port, as the request names it
  /// @param path as it is sent
  /// @param body its {@link #hash}
  record Signed(
      String method, String host, String path, Map<String, String> parameters, String body) {}

  /// Returns what signs, or null where no region is named.
  ///
  /// @param variables of the environment; null for one that is not set
  static @Nullable AwsSignature of(Function<String, @Nullable String> variables)
      throws IOException {
    var region = variables.apply(REGION);
    if (region == null) {
      return null;
    }
    var key = variables.apply(KEY);
    var secret = variables.apply(SECRET);
    if (key == null || secret == null) {
      throw new IOException(REGION + " is set without " + KEY + " and " + SECRET);
    }
    return new AwsSignature(region, key, secret, variables.apply(SESSION), Clock.systemUTC());
  }

  /// Returns the headers that a request is sent with.
  Map<String, String> headers(Signed request) {
    var time = SECOND.format(clock.instant());
    var headers = new TreeMap<String, String>();
    headers.put("host", request.host());
    headers.put("x-amz-content-sha256", request.body());
    headers.put("x-amz-date", time);
    if (session != null) {
      headers.put("x-amz-security-token", session);
    }
    var names = String.join(";", headers.keySet());
    var whole = new StringBuilder();
    whole.append(request.method()).append('\n').append(encoded(request.path(), "/")).append('\n');
    whole.append(query(request.parameters())).append('\n');
    headers.forEach((name, value) -> whole.append(name).append(':').append(value).append('\n'));
    whole.append('\n').append(names).append('\n').append(request.body());
    var scope = time.substring(0, 8) + "/" + region + "/" + SERVICE + "/aws4_request";
    var text = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash(bytes(whole.toString()));
    var credential = "Credential=" + key + "/" + scope;
    var signature = HEX.formatHex(mac(signingKey(scope), text));
    headers.put(
        "authorization",
        ALGORITHM + " " + credential + ", SignedHeaders=" + names + ", Signature=" + signature);
    headers.remove("host");
    return headers;
  }

  private static String query(Map<String, String> parameters) {
    var sorted = new TreeMap<String, String>();
    parameters.forEach((name, value) -> sorted.put(encoded(name, ""), encoded(value, "")));
    var query = new StringBuilder();
    sorted.forEach((name, value) ->
        query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value));
    return query.toString();
  }

  /// Percent-encodes all but letters, digits, `-._~` and the characters of `kept`.
  private static String encoded(String text, String kept) {
    var encoded =
        URLEncoder.encode(text, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A")
            .replace("%7E", "~");
    return kept.isEmpty() ? encoded : encoded.replace("%2F", kept);
  }

  private byte[] signingKey(String scope) {
    var signing = bytes("AWS4" + secret);
    for (String part : scope.split("/", -1)) {
      signing = mac(signing, part);
    }
    return signing;
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has it", e);
    }
  }

  /// Returns the SHA-256 of a body, in hexadecimal digits.
  static String hash(byte[] bytes) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has it", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Nothing of a secret ever reaches a message.
  @Override
  public String toString() {
    return "signature for " + region;
  }
}
