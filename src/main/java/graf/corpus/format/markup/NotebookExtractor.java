package graf.corpus.format.markup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FirstHeading;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.OpenText;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Jupyter's notebooks: cells of Markdown and of code, with what the code printed. Settings and
/// pictures are no text.
public final class NotebookExtractor implements Extractor {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var text = OpenText.of(bytes);
    var notebook = new Reading();
    var gap = "";
    try (var json = JSON.createParser(text.reader())) {
      try {
        notebook.read(json);
      } catch (JacksonException e) {
        gap = "from line " + json.currentLocation().getLineNr() + " on it is no JSON";
      }
    }
    if (notebook.blocks.isEmpty() && !gap.isEmpty()) {
      throw new ExtractionException(SkipReason.MALFORMED, gap);
    }
    var title = notebook.title;
    var metadata =
        new Metadata(
            title == null ? FirstHeading.title(notebook.blocks, name) : title,
            notebook.authors,
            null,
            null,
            Format.NOTEBOOK.type(),
            text.encoding());
    return new Extracted(metadata, notebook.blocks, gap);
  }

  /// What was read of a notebook so far.
  private static final class Reading {
    final List<Block> blocks = new ArrayList<>();
    final List<String> authors = new ArrayList<>();
    @Nullable String title;

    void read(JsonParser json) throws IOException, ExtractionException {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        switch (name) {
          // Before the fourth version of the format, cells stood in work sheets.
          case "worksheets" -> eachOf(json, () -> readSheet(json));
          case "cells" -> eachOf(json, () -> readCell(json));
          case "metadata" -> readMetadata(json);
          default -> json.skipChildren();
        }
      }
    }

    private void readSheet(JsonParser json) throws IOException, ExtractionException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        if (name.equals("cells")) {
          eachOf(json, () -> readCell(json));
        } else {
          json.skipChildren();
        }
      }
    }

    private void readMetadata(JsonParser json) throws IOException, ExtractionException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var token = json.nextToken();
        if (name.equals("title") && token == JsonToken.VALUE_STRING) {
          title = json.getText();
        } else if (name.equals("authors")) {
          eachOf(json, () -> readAuthor(json));
        } else {
          json.skipChildren();
        }
      }
    }

    private void readAuthor(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        var token = json.nextToken();
        if (name.equals("name") && token == JsonToken.VALUE_STRING) {
          authors.add(json.getText());
        } else {
          json.skipChildren();
        }
      }
    }

    private void readCell(JsonParser json) throws IOException, ExtractionException {
      var cell = new NotebookCell();
      cell.read(json);
      cell.addTo(blocks);
    }
  }

  /// Reads an element of a list, whose beginning was read.
  interface Element {
    void read() throws IOException, ExtractionException;
  }

  /// Reads the objects of the list whose beginning was read last; of another value, nothing.
  static void eachOf(JsonParser json, Element element) throws IOException, ExtractionException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY && token != null; ) {
      if (token == JsonToken.START_OBJECT) {
        element.read();
      } else {
        json.skipChildren();
      }
      token = json.nextToken();
    }
  }
}
