package graf.index.opensearch.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHeader;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/// How the nodes of a cluster are reached.
final class Connection {
  private static final int CONNECT_SECONDS = 5;

  /// How long an answer is waited for.
  static final Duration ANSWER = Duration.ofSeconds(60);

  /// Under which an administrator finds graf's requests in the logs of the cluster.
  private static final String MARK = "graf";

  /// The client keeps to itself what a cluster says with 401 and 403.
  private static final int KEPT_BACK = 80;

  private Connection() {}

  /// Returns the status that the cluster gave, of one that came through the client.
  static int told(int status) {
    return status == 401 + KEPT_BACK || status == 403 + KEPT_BACK ? status - KEPT_BACK : status;
  }

  private static void disguise(HttpResponse response) {
    if (response.getCode() == 401 || response.getCode() == 403) {
      response.setCode(response.getCode() + KEPT_BACK);
    }
  }

  static OpenSearchTransport open(ClusterAddress address, Credentials credentials)
      throws IOException {
    var authorization = credentials.authorization();
    boolean hasSecrets = authorization != null || credentials.signature() != null;
    if (hasSecrets && address.scheme().equals("http") && !address.isLoopback()) {
      throw new IOException("credentials are not sent over http://, where all can read them");
    }
    if (credentials.signature() != null && address.nodes().size() > 1) {
      throw new IOException("AWS signs for one host; name one");
    }
    var hosts =
        address.nodes().stream()
            .map(node ->
                new HttpHost(address.scheme(), node.host(), node.saidPort(address.scheme())))
            .toArray(HttpHost[]::new);
    var connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                    .build());
    var authority = credentials.authority();
    if (authority != null) {
      connections.setTlsStrategy(
          ClientTlsStrategyBuilder.create().setSslContext(trusting(authority)).buildAsync());
    }
    var transport =
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setMapper(new JacksonJsonpMapper())
            .setHttpClientConfigCallback(client ->
                client
                    .setConnectionManager(connections.build())
                    .addResponseInterceptorFirst((response, _, _) -> disguise(response)))
            .setRequestConfigCallback(
                request -> request.setResponseTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS));
    if (!address.prefix().isEmpty()) {
      transport.setPathPrefix(address.prefix());
    }
    var headers = new ArrayList<Header>();
    headers.add(new BasicHeader("X-Opaque-Id", MARK));
    if (authorization != null) {
      refuseLineBreaks(authorization);
      headers.add(new BasicHeader("Authorization", authorization));
    }
    transport.setDefaultHeaders(headers.toArray(Header[]::new));
    return transport.build();
  }

  private static void refuseLineBreaks(String authorization) throws IOException {
    if (authorization.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IOException("the API key holds characters that no key has; check it");
    }
  }

  private static SSLContext trusting(Path authority) throws IOException {
    try (var file = Files.newInputStream(authority)) {
      var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        trusted.setCertificateEntry(String.valueOf(number++), certificate);
      }
      if (number == 0) {
        throw new IOException(authority + " holds no certificates in PEM");
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(authority + " holds no certificates in PEM: " + e.getMessage(), e);
    }
  }
}
