package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;
import graf.index.opensearch.generation.Schema;
import graf.index.plan.RecordFormat;
import graf.passage.Passage;
import java.io.IOException;
import java.util.List;

/// A passage that was found.
record FoundPassage(JsonNode hit, float score, boolean allWords) {
  /// What is to be returned of each.
  static final List<String> FIELDS =
      List.of(
          Schema.ID,
          Schema.SOURCE,
          Schema.HOLDER,
          Schema.LANGUAGE,
          Schema.ORDINAL,
          Schema.TEXT,
          Schema.PLACE);

  private JsonNode stored() {
    return hit.path("_source");
  }

  String document() {
    return stored().path(Schema.ID).asText();
  }

  String source() {
    return stored().path(Schema.SOURCE).asText();
  }

  String file() {
    return stored().path(Schema.HOLDER).asText();
  }

  String language() {
    return stored().path(Schema.LANGUAGE).asText();
  }

  DocumentRecord.Name name() {
    return nameOf(stored());
  }

  String text() {
    return stored().path(Schema.TEXT).asText();
  }

  /// Returns the id that it has on the cluster.
  String id() {
    return hit.path("_id").asText();
  }

  Passage passage() throws IOException {
    return passage(stored());
  }

  FoundPassage raised(float by) {
    return new FoundPassage(hit, score + by, allWords);
  }

  /// Returns the document of the passage of which `stored` are the fields.
  static DocumentRecord.Name nameOf(JsonNode stored) {
    return new DocumentRecord.Name(
        stored.path(Schema.SOURCE).asText(), stored.path(Schema.ID).asText());
  }

  /// Returns the passage of which `stored` are the fields.
  static Passage passage(JsonNode stored) throws IOException {
    return new Passage(
        stored.path(Schema.ORDINAL).asInt(),
        stored.path(Schema.TEXT).asText(),
        RecordFormat.location(stored.path(Schema.PLACE).binaryValue()));
  }
}
