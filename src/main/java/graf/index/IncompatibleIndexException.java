package graf.index;

import java.io.IOException;
import java.io.Serial;

/// An index was written in a format that this version does not read.
public final class IncompatibleIndexException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public IncompatibleIndexException(String index, String found, String expected) {
    super("the index at " + index + " has format " + found + ", this graf reads " + expected);
  }
}
