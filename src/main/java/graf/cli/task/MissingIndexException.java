package graf.cli.task;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// There is no index where one was looked for.
public final class MissingIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final @Nullable String named;

  /// @param named the folder that the user named; null where none was
  MissingIndexException(@Nullable String named) {
    super(named == null ? "no index in this folder or above it" : "no index in " + named);
    this.named = named;
  }

  public @Nullable String named() {
    return named;
  }
}
