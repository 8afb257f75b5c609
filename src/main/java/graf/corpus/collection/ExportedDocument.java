package graf.corpus.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graf.corpus.collection.RowReader.MalformedRowException;
import graf.passage.Location;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.PageTurn;
import graf.passage.Passage;
import graf.passage.SourceDocument;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads back what `graf export` wrote: a document with its passages as they were, each at the
/// place it has in the source it once came from.
final class ExportedDocument {
  private static final JsonMapper JSON = new JsonMapper();

  /// No name of a type or language is longer; a term of an index has at most 32,766 bytes.
  private static final int LONGEST_NAME = 100;

  private ExportedDocument() {}

  static SourceDocument read(String line) throws IOException, MalformedRowException {
    try {
      return document(JSON.readTree(line));
    } catch (IllegalArgumentException e) {
      throw new MalformedRowException("is not what graf export writes");
    }
  }

  private static SourceDocument document(JsonNode json) {
    var metadata = json.required("metadata");
    return new SourceDocument(
        filled(json, "id"),
        new Metadata(
            json.required("title").asText(),
            texts(metadata.required("authors")),
            text(metadata.get("date")),
            name(text(metadata.get("lang"))),
            name(metadata.required("type").asText()),
            text(metadata.get("encoding")),
            text(metadata.get("file")),
            fields(metadata)),
        new SourceDocument.Passages(passages(json.required("passages"))));
  }

  /// What graf does not know by name is a list, as in every export.
  private static Map<String, List<String>> fields(JsonNode metadata) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var field : metadata.properties()) {
      if (field.getValue().isArray() && !field.getKey().equals("authors")) {
        fields.put(name(field.getKey()), texts(field.getValue()));
      }
    }
    return fields;
  }

  private static List<Passage> passages(JsonNode json) {
    var passages = new ArrayList<Passage>();
    for (JsonNode passage : json) {
      var location = location(passage.required("location"));
      passages.add(new Passage(passages.size(), filled(passage, "text"), location));
    }
    return passages;
  }

  private static Location location(JsonNode json) {
    var page = json.path("page");
    return new Location(
        json.path("line_start").asInt(),
        json.path("line_end").asInt(),
        page.isNumber() ? page(json) : null,
        new TextRange(json.required("start").asInt(), json.required("end").asInt()),
        texts(json.required("heading")),
        turns(json.path("page_turns")));
  }

  private static Page page(JsonNode json) {
    var confidence = json.path("confidence");
    return new Page(
        json.required("page").asInt(),
        text(json.get("page_label")),
        confidence.isInt() ? confidence.asInt() : null);
  }

  private static List<PageTurn> turns(JsonNode json) {
    var turns = new ArrayList<PageTurn>();
    for (JsonNode turn : json) {
      var page = new Page(turn.required("page").asInt(), text(turn.get("page_label")));
      turns.add(new PageTurn(turn.required("offset").asInt(), page));
    }
    return turns;
  }

  private static <T extends @Nullable String> T name(T text) {
    if (text != null && text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("Not a name: " + text.length() + " characters");
    }
    return text;
  }

  private static String filled(JsonNode json, String name) {
    var text = json.required(name).asText();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("Empty: " + name);
    }
    return text;
  }

  private static List<String> texts(JsonNode json) {
    var texts = new ArrayList<String>();
    json.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable String text(@Nullable JsonNode json) {
    return json == null || json.isNull() ? null : json.asText();
  }
}
