package graf.cli;

import java.io.Serial;

/// The command line says something that graf cannot do.
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
