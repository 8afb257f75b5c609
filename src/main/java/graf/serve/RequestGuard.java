package graf.serve;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// Admits requests that bear the token, and none from a page in a browser.
///
/// A page that a user visits can send requests to loopback, and by a name of its own that leads
/// there even read the answers: its requests bear its origin, or its name as `Host`.
final class RequestGuard extends Filter {
  static final int LARGEST_REQUEST = 1 << 20;

  private final List<String> hosts;
  private final byte[] authorization;

  RequestGuard(int port, String token) {
    hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    authorization = bytes("Bearer " + token);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Returns the guard of requests whose token is in their body: none from a page in a browser.
  Filter ofPages() {
    return new Filter() {
      @Override
      public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        int refusal = hostRefusal(exchange);
        refuseOr(refusal == 0 ? sizeRefusal(exchange) : refusal, exchange, chain);
      }

      @Override
      public String description() {
        return "host, origin and size";
      }
    };
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    refuseOr(refusal(exchange), exchange, chain);
  }

  private static void refuseOr(int refusal, HttpExchange exchange, Chain chain) throws IOException {
    if (refusal == 0) {
      chain.doFilter(exchange);
      return;
    }
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(refusal, -1);
    exchange.close();
  }

  private int hostRefusal(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    var host = headers.get("Host");
    if (host == null || host.size() != 1 || !hosts.contains(host.getFirst())) {
      return 403;
    }
    return headers.containsKey("Origin") ? 403 : 0;
  }

  private int refusal(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    int refusal = hostRefusal(exchange);
    if (refusal != 0) {
      return refusal;
    }
    var given = headers.getFirst("Authorization");
    if (given == null || !MessageDigest.isEqual(bytes(given), authorization)) {
      return 401;
    }
    return sizeRefusal(exchange);
  }

  private static int sizeRefusal(HttpExchange exchange) {
    // What is no number, the server itself refuses.
    var length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length != null && Long.parseLong(length) > LARGEST_REQUEST ? 413 : 0;
  }

  @Override
  public String description() {
    return "token, host and origin";
  }
}
