package graf.cli.option;

import java.io.Serial;

/// The command line says something that graf cannot do.
public final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String message;

  public UsageException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
