package graf.render;

import java.io.IOException;
import java.io.Writer;

/// What went wrong, as one JSON object.
public final class ErrorJson {
  private final JsonWriter json;

  public ErrorJson(Writer out) throws IOException {
    json = new JsonWriter(out);
  }

  public void render(String message) throws IOException {
    json.startLine("error");
    json.text("message", message);
    json.endLine();
  }
}
