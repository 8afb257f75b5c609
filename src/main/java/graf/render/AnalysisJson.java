package graf.render;

import java.io.IOException;
import java.io.Writer;

/// The words of a text as JSON Lines: one object a word, then a summary.
public final class AnalysisJson {
  private final Writer out;

  public AnalysisJson(Writer out) {
    this.out = out;
  }

  public void render(AnalyzedText text) throws IOException {
    var json = new JsonWriter(out);
    for (var word : text.words()) {
      json.startLine("word");
      json.text("text", word.text());
      json.number("start", word.start());
      json.number("end", word.end());
      json.number("position", word.position());
      json.text("written", word.written());
      json.texts("stems", word.stems());
      json.forms("forms", word.others());
      json.endLine();
    }
    json.startLine("summary");
    json.text("lang", text.language());
    json.number("words", text.words().size());
    json.endLine();
  }
}
