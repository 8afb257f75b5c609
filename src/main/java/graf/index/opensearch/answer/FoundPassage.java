package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import graf.passage.Passage;
import java.io.IOException;
import java.util.List;

/// A passage that was found.
record FoundPassage(JsonNode hit, float score, boolean allWords) {
  /// What is to be returned of each.
  static final List<String> FIELDS =
      List.of(
          IndexSchema.ID,
          IndexSchema.SOURCE,
          IndexSchema.HOLDER,
          IndexSchema.LANGUAGE,
          IndexSchema.ORDINAL,
          IndexSchema.TEXT,
          IndexSchema.PLACE);

  private JsonNode stored() {
    return hit.path("_source");
  }

  String document() {
    return stored().path(IndexSchema.ID).asText();
  }

  String source() {
    return stored().path(IndexSchema.SOURCE).asText();
  }

  String file() {
    return stored().path(IndexSchema.HOLDER).asText();
  }

  String language() {
    return stored().path(IndexSchema.LANGUAGE).asText();
  }

  DocumentRecord.Name name() {
    return nameOf(stored());
  }

  String text() {
    return stored().path(IndexSchema.TEXT).asText();
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
        stored.path(IndexSchema.SOURCE).asText(), stored.path(IndexSchema.ID).asText());
  }

  /// Returns the passage of which `stored` are the fields.
  static Passage passage(JsonNode stored) throws IOException {
    return new Passage(
        stored.path(IndexSchema.ORDINAL).asInt(),
        stored.path(IndexSchema.TEXT).asText(),
        RecordFormat.location(stored.path(IndexSchema.PLACE).binaryValue()));
  }
}
