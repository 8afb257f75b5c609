package graf.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/// A line that is not of the form its file should have.
public final class MalformedLineException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedLineException(Path file, int line, String expected) {
    super(file + ":" + line + " is not of the form " + expected);
  }
}
