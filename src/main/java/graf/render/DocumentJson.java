package graf.render;

import java.io.IOException;
import java.io.Writer;

/// A document as one JSON object on one line.
public final class DocumentJson {
  private final Writer out;

  public DocumentJson(Writer out) {
    this.out = out;
  }

  public void render(ShownDocument document) throws IOException {
    var metadata = document.metadata();
    var json = new JsonWriter(out);
    json.startLine("document");
    json.text("document", document.id());
    json.text("file", document.file());
    json.text("title", metadata.title());
    json.texts("authors", metadata.authors());
    json.text("type", metadata.type());
    json.text("lang", metadata.language());
    json.text("date", metadata.date());
    json.text("encoding", metadata.encoding());
    for (var field : metadata.fields().entrySet()) {
      json.texts(field.getKey(), field.getValue());
    }
    json.number("passage_count", document.passageCount());
    json.passages("passages", document.id(), document.passages());
    json.endLine();
  }
}
