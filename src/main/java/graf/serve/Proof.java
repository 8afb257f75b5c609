package graf.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// By what a server and the launcher that read its file know each other: on a port that a server
/// left, anybody may listen, and to that of a server anybody may speak.
///
/// The token's first part is asked with, its second is the answer; its last, as long as both, goes
/// only to who knew that.
final class Proof {
  private static final int PART = 16;
  private static final String SCHEME = "Knock ";

  private final byte[] asked;
  private final byte[] answer;
  private final byte[] token;

  Proof(String token) {
    asked = bytes(SCHEME + token.substring(0, PART));
    answer = bytes(token.substring(PART, 2 * PART) + "\n");
    this.token = bytes(token);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Whether `authorization` is by somebody who knows the first part.
  boolean isAsked(@Nullable String authorization) {
    return authorization != null && MessageDigest.isEqual(bytes(authorization), asked);
  }

  /// Returns the line that proves it.
  byte[] answer() {
    return answer.clone();
  }

  /// Whether `given` is all of the token.
  boolean isToken(String given) {
    return MessageDigest.isEqual(bytes(given), token);
  }
}
