package graf.cli.output;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/// Standard output takes no more.
public final class OutputException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  OutputException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /// Returns whether that is because its reader went away, which is no error.
  public boolean isClosedPipe() {
    var message = getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
  }
}
