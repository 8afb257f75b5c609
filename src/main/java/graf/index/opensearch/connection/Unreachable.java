package graf.index.opensearch.connection;

import graf.index.UnavailableIndexException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;

/// Why no answer came from a cluster, in words.
final class Unreachable {
  private static final String NO_HTTP =
      "it hung up or does not speak HTTP; if it speaks TLS, try https://";

  private Unreachable() {}

  static UnavailableIndexException at(String url, Throwable failure) {
    return new UnavailableIndexException("no answer from " + url + ": " + why(failure), failure);
  }

  private static String why(Throwable failure) {
    return switch (failure) {
      case SSLHandshakeException _ -> "its certificate is not trusted; see GRAF_CLUSTER_CA";
      case SSLException e when String.valueOf(e.getMessage()).contains("record") ->
          "it does not speak TLS; try http://";
      case SSLException e when String.valueOf(e.getMessage()).contains("SSL message") ->
          "it does not speak TLS; try http://";
      case SSLException e -> "TLS failed: " + e.getMessage();
      case UnknownHostException _ -> "there is no such host";
      case SocketTimeoutException _ -> "it did not answer in time";
      case TimeoutException _ -> "it did not answer in time";
      case ConnectException _ -> "nothing listens there";
      case ConnectionClosedException _ -> NO_HTTP;
      case HttpException _ -> NO_HTTP;
      case EOFException _ -> NO_HTTP;
      case SocketException _ -> NO_HTTP;
      default -> String.valueOf(failure.getMessage());
    };
  }
}
