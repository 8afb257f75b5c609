package graf.index;

import java.io.IOException;
import java.io.Serial;

/// There is no index where one was looked for.
public final class MissingIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public MissingIndexException(String index) {
    super("no index at " + index);
  }
}
