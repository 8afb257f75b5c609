package graf.index.opensearch.connection;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// Signs with Amazon's own library.
public final class AmazonSigner {
  private final AwsCredentialsIdentity identity;
  private final String region;
  private final Clock clock;

  private AmazonSigner(AwsCredentialsIdentity identity, String region, Clock clock) {
    this.identity = identity;
    this.region = region;
    this.clock = clock;
  }

  public static AmazonSigner of(String key, String secret, String region, Clock clock) {
    return new AmazonSigner(AwsCredentialsIdentity.create(key, secret), region, clock);
  }

  static AmazonSigner like(AwsSignature signature) {
    var session = signature.session();
    var identity =
        session == null
            ? AwsCredentialsIdentity.create(signature.key(), signature.secret())
            : AwsSessionCredentialsIdentity.create(signature.key(), signature.secret(), session);
    return new AmazonSigner(identity, signature.region(), signature.clock());
  }

  /// Returns the headers that it adds, by their names; those of HTTP in small letters.
  public Map<String, String> headers(String method, URI uri, byte[] body) {
    var unsigned =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri).build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(one ->
                one.identity(identity)
                    .request(unsigned)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "es")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    var headers = new TreeMap<String, String>();
    signed
        .request()
        .forEachHeader(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    headers.remove("host");
    return headers;
  }
}
