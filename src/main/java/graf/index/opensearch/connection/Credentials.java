package graf.index.opensearch.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What lets a user in, from the environment or from files that it names, never from arguments.
///
/// @param authorization the header; null where none is asked for
/// @param signature of each request; null where none is asked for
/// @param authority certificates, in PEM, to trust in place of the system's; null for the system's
public record Credentials(
    @Nullable String authorization, @Nullable AwsSignature signature, @Nullable Path authority) {
  private static final String KEY = "GRAF_CLUSTER_API_KEY";
  private static final String USER = "GRAF_CLUSTER_USER";
  private static final String PASSWORD = "GRAF_CLUSTER_PASSWORD";
  private static final String AUTHORITY = "GRAF_CLUSTER_CA";

  /// Returns those that the environment names.
  ///
  /// @param variables of the environment; null for one that is not set
  public static Credentials of(Function<String, @Nullable String> variables) throws IOException {
    var authority = variables.apply(AUTHORITY);
    var signature = AwsSignature.of(variables);
    return new Credentials(
        signature == null ? authorization(variables) : null,
        signature,
        authority == null ? null : Path.of(authority));
  }

  private static @Nullable String authorization(Function<String, @Nullable String> variables)
      throws IOException {
    var key = secret(KEY, variables);
    if (key != null) {
      return "ApiKey " + key;
    }
    var user = variables.apply(USER);
    if (user == null) {
      return null;
    }
    var password = secret(PASSWORD, variables);
    if (password == null) {
      throw new IOException(USER + " is set without " + PASSWORD + " or " + PASSWORD + "_FILE");
    }
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static @Nullable String secret(String name, Function<String, @Nullable String> variables)
      throws IOException {
    var file = variables.apply(name + "_FILE");
    return file == null ? variables.apply(name) : Files.readString(Path.of(file)).strip();
  }

  /// Nothing of a secret ever reaches a message.
  @Override
  public String toString() {
    return authorization == null && signature == null ? "no credentials" : "credentials";
  }
}
