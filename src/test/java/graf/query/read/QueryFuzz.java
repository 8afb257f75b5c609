package graf.query.read;

import java.nio.charset.StandardCharsets;

/// Any bytes as query text: what `scripts/fuzz` runs, and by this name and this method alone.
public final class QueryFuzz {
  private QueryFuzz() {}

  public static void fuzzerTestOneInput(byte[] text) {
    QueryProperties.check(new String(text, StandardCharsets.UTF_8));
  }
}
