package graf.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// Amazon's own library signs the same requests.
class AwsSignatureTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);
  private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE"};
  private static final String CHARACTERS = "abzAZ09-._~ /:;,=&?+%*!'()[]@$#äé漢";

  @Randomized
  void signsAsAmazonsOwnLibraryDoes(RandomGenerator random) {
    var parameters = new HashMap<String, String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parameters.put("p" + random.nextInt(100), text(random));
    }
    var body = text(random).getBytes(StandardCharsets.UTF_8);
    var request =
        new AwsSignature.Signed(
            METHODS[random.nextInt(METHODS.length)],
            random.nextBoolean() ? "search-x.eu-central-1.es.example" : "localhost:9243",
            random.nextInt(5) == 0 ? "/" : "/articles-g" + random.nextInt(9) + "/_doc/a.b~c_d",
            parameters,
            AwsSignature.hash(body));
    var session = random.nextBoolean() ? "token/" + random.nextInt() : null;
    var signature = new AwsSignature("eu-central-1", "AKIDEXAMPLE", "s3cr/et+", session, CLOCK);

    assertThat(signature.headers(request)).containsAllEntriesOf(byAmazon(request, body, signature));
  }

  private static Map<String, String> byAmazon(
      AwsSignature.Signed request, byte[] body, AwsSignature signature) {
    var query = new StringBuilder();
    request
        .parameters()
        .forEach((name, value) ->
            query
                .append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(encoded(value)));
    var unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(URI.create("https://" + request.host() + request.path() + query))
            .build();
    var session = signature.session();
    var identity =
        session == null
            ? AwsCredentialsIdentity.create(signature.key(), signature.secret())
            : AwsSessionCredentialsIdentity.create(signature.key(), signature.secret(), session);
    var signed =
        AwsV4HttpSigner.create()
            .sign(one ->
                one.identity(identity)
                    .request(unsigned)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "es")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, signature.region())
                    .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK));
    var headers = new TreeMap<String, String>();
    signed
        .request()
        .forEachHeader((name, values) -> {
          if (!name.equals("Host")) {
            headers.put(
                name.startsWith("X-") ? name.toLowerCase(Locale.ROOT) : name, values.getFirst());
          }
        });
    return headers;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String text(RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
