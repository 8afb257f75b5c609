package graf.index;

import java.io.IOException;
import java.io.Serial;

/// An index is written in another number of parts than was asked for.
public final class OtherPartsException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final int of;

  /// @param of how many parts the index has
  public OtherPartsException(String index, int of) {
    super("the index at " + index + " is written " + (of == 1 ? "whole" : "in " + of + " parts"));
    this.of = of;
  }

  /// Returns how many parts the index has.
  public int of() {
    return of;
  }
}
