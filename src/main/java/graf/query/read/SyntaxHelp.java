package graf.query.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The query language on one screen, with examples.
public final class SyntaxHelp {
  private static final String RESOURCE = "syntax.txt";

  private SyntaxHelp() {}

  public static String text() throws IOException {
    try (var in = SyntaxHelp.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
