package graf.index;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// What holds the index does not answer now, and may again.
public final class UnavailableIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /// @param cause why there was no answer; null where the answer was to try again
  public UnavailableIndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
