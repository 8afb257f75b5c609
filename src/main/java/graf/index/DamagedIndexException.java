package graf.index;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The files of an index are not what was written.
public final class DamagedIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final String found;

  public DamagedIndexException(String index, String found, @Nullable Throwable cause) {
    super("the index at " + index + " is damaged: " + found, cause);
    this.found = found;
  }

  /// Returns what is wrong.
  public String found() {
    return found;
  }
}
