package graf.index.opensearch.connection;

import java.io.IOException;
import java.io.Serial;

/// The cluster answered, and would not do what it was asked.
public final class RefusedException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final int status;

  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /// Returns the HTTP status.
  int status() {
    return status;
  }

  public boolean isMissing() {
    return status == 404;
  }

  /// Whether another came first.
  public boolean isConflict() {
    return status == 409;
  }

  /// Whether the cluster does not know who asks, or does not let them.
  public boolean isUnknownUser() {
    return status == 401 || status == 403;
  }
}
