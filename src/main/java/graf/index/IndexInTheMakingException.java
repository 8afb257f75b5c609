package graf.index;

import java.io.IOException;
import java.io.Serial;

/// There is no index yet, but another process is making one.
public final class IndexInTheMakingException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /// @param process the other process's id
  /// @param progress how far it is, in a few words; empty where that is not known
  public IndexInTheMakingException(String index, long process, String progress) {
    super(
        "the index at "
            + index
            + " is being made by process "
            + process
            + (progress.isEmpty() ? "" : ", which has read " + progress));
  }
}
