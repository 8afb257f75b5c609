package graf.index.opensearch.connection;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.random.RandomGenerator;

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

    assertThat(signature.headers(request))
        .isEqualTo(
            AmazonSigner.like(signature)
                .headers(request.method(), URI.create(address(request)), body));
  }

  private static String address(AwsSignature.Signed request) {
    var query = new StringBuilder();
    request
        .parameters()
        .forEach((name, value) ->
            query
                .append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(encoded(value)));
    return "https://" + request.host() + request.path() + query;
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
