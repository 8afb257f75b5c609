package graf.cli;

import java.io.Serial;

/// The command line says something that graf cannot do.
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String message;

  UsageException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
