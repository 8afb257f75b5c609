package graf.render;

import java.io.IOException;
import java.io.Writer;

/// Documents with all their passages, one JSON object a line.
public final class ExportJson {
  private final JsonWriter json;

  public ExportJson(Writer out) throws IOException {
    json = new JsonWriter(out);
  }

  public void render(ShownDocument document) throws IOException {
    var metadata = document.metadata();
    json.startLine();
    json.text("id", document.id());
    json.text("title", metadata.title());
    json.startObject("metadata");
    json.texts("authors", metadata.authors());
    json.text("date", metadata.date());
    json.text("lang", metadata.language());
    json.text("type", metadata.type());
    json.text("encoding", metadata.encoding());
    if (metadata.file() != null) {
      json.text("file", metadata.file());
    }
    for (var field : metadata.fields().entrySet()) {
      json.texts(field.getKey(), field.getValue());
    }
    json.endObject();
    json.startArray("passages");
    for (var passage : document.passages()) {
      json.startObject();
      json.text("text", passage.text());
      json.location(passage.location());
      json.endObject();
    }
    json.endArray();
    json.endLine();
  }
}
