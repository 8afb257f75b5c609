package graf.corpus.format.markup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.text.PrintedText;
import graf.passage.Block;
import graf.passage.SourceMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A cell of a notebook.
final class NotebookCell {
  private final List<Text> outputs = new ArrayList<>();
  private String type = "";
  private int level = 1;
  private Text source = new Text();

  /// Text that stands in a notebook as a string, or as one a line.
  private static final class Text {
    final StringBuilder text = new StringBuilder();
    final SourceMap.Builder places = new SourceMap.Builder();

    void add(JsonParser json) throws IOException {
      var location = json.currentTokenLocation();
      // Behind the quote.
      long offset = location.getCharOffset() + 1;
      places.run(
          text.length(), (int) Math.min(offset, Integer.MAX_VALUE / 2), location.getLineNr());
      text.append(PrintedText.of(json.getText()));
    }

    boolean isBlank() {
      return text.toString().isBlank();
    }

    /// Returns it as one block, without what is blank around it.
    Block block(Block.Kind kind, int level) {
      var whole = text.toString().stripTrailing();
      int from = 0;
      for (int i = 0; i < whole.length() && Character.isWhitespace(whole.charAt(i)); i++) {
        from = whole.charAt(i) == '\n' ? i + 1 : from;
      }
      var map = places.build();
      return new Block(kind, level, whole.substring(from), moved(map, from), null);
    }

    private static SourceMap moved(SourceMap map, int from) {
      var moved = new SourceMap.Builder().run(0, map.sourceOffset(from), map.line(from));
      for (int i = 0; i < map.runs(); i++) {
        if (map.textStart(i) > from) {
          moved.run(map.textStart(i) - from, map.sourceStart(i), map.lineOf(i));
        }
      }
      return moved.build();
    }

    /// Returns `block`, made of this text, with its places in the notebook.
    Block placed(Block block) {
      var map = places.build();
      var within = block.places();
      var moved = new SourceMap.Builder();
      for (int i = 0; i < within.runs(); i++) {
        int at = within.sourceStart(i);
        moved.run(within.textStart(i), map.sourceOffset(at), map.line(at));
      }
      return new Block(block.kind(), block.level(), block.text(), moved.build(), null);
    }
  }

  /// Reads the cell whose beginning was read last, to its end.
  void read(JsonParser json) throws IOException, ExtractionException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var token = json.nextToken();
      switch (name) {
        case "cell_type" -> type = token == JsonToken.VALUE_STRING ? json.getText() : "";
        case "level" -> level = token == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 1;
        case "source", "input" -> source = text(json);
        case "outputs" -> NotebookExtractor.eachOf(json, () -> readOutput(json));
        default -> json.skipChildren();
      }
    }
  }

  private void readOutput(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      switch (name) {
        case "text", "text/plain", "text/markdown", "traceback" -> outputs.add(text(json));
        // Of what a result looks like in several formats, the plain one is read.
        case "data" -> readData(json);
        default -> json.skipChildren();
      }
    }
  }

  private void readData(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      if (name.equals("text/plain") || name.equals("text/markdown")) {
        outputs.add(text(json));
      } else {
        json.skipChildren();
      }
    }
  }

  private static Text text(JsonParser json) throws IOException {
    var text = new Text();
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      text.add(json);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      for (var token = json.nextToken(); token != JsonToken.END_ARRAY && token != null; ) {
        if (token == JsonToken.VALUE_STRING) {
          text.add(json);
        } else {
          json.skipChildren();
        }
        token = json.nextToken();
      }
    } else {
      json.skipChildren();
    }
    return text;
  }

  /// Adds what it says to `blocks`.
  void addTo(List<Block> blocks) throws ExtractionException {
    if (!source.isBlank()) {
      switch (type) {
        case "markdown" ->
            MarkdownExtractor.cell(source.text.toString())
                .forEach(block -> blocks.add(source.placed(block)));
        case "heading" -> blocks.add(source.block(Block.Kind.HEADING, Math.clamp(level, 1, 6)));
        case "raw" -> blocks.add(source.block(Block.Kind.PARAGRAPH, 0));
        default -> blocks.add(source.block(Block.Kind.CODE, 0));
      }
    }
    for (Text output : outputs) {
      if (!output.isBlank()) {
        blocks.add(output.block(Block.Kind.CODE, 0));
      }
    }
  }
}
