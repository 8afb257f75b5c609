package graf.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Proves to the launcher that this is the server whose file it read, before it sends the token: on
/// a port that a server left, anybody may listen.
///
/// The token's first part is asked with, its second is the answer; its last, as long as both, goes
/// only to who knew that.
final class ProofExchange implements HttpHandler {
  private static final int PART = 16;
  private static final String SCHEME = "Knock ";

  private final byte[] asked;
  private final byte[] proof;

  ProofExchange(String token) {
    asked = bytes(SCHEME + token.substring(0, PART));
    proof = bytes(token.substring(PART, 2 * PART) + "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (isAsked(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.sendResponseHeaders(200, proof.length);
      try (var body = exchange.getResponseBody()) {
        body.write(proof);
      }
    } else {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
    }
  }

  private boolean isAsked(@Nullable String given) {
    return given != null && MessageDigest.isEqual(bytes(given), asked);
  }
}
