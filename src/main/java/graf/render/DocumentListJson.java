package graf.render;

import graf.index.DocumentRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Documents as JSON Lines: an object each, then one that counts them.
public final class DocumentListJson {
  private final Writer out;

  public DocumentListJson(Writer out) {
    this.out = out;
  }

  public void render(List<DocumentRecord> documents) throws IOException {
    var json = new JsonWriter(out);
    long passages = 0;
    for (var document : documents) {
      var metadata = document.metadata();
      json.startLine("document");
      json.text("id", document.id());
      json.text("file", metadata.fileOf(document.id()));
      json.text("title", metadata.title());
      json.text("type", metadata.type());
      json.text("lang", metadata.language());
      json.text("date", metadata.date());
      json.text("author", metadata.authors().isEmpty() ? null : Attribution.authors(metadata));
      json.number("passages", document.passages());
      json.endLine();
      passages += document.passages();
    }
    json.startLine("summary");
    json.number("documents", documents.size());
    json.number("passages", passages);
    json.endLine();
  }
}
