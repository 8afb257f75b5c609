package graf.index;

import java.io.IOException;
import java.io.Serial;

/// Another process writes the index, and did not end in time.
public final class LockedIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final long holder;

  /// @param holder the other process's id, 0 where unknown
  public LockedIndexException(String index, long holder) {
    super(
        "the index at "
            + index
            + " is being written by "
            + (holder == 0 ? "another process" : "process " + holder));
    this.holder = holder;
  }

  /// Returns the other process's id, 0 where unknown.
  public long holder() {
    return holder;
  }
}
