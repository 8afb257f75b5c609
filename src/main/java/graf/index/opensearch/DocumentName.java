package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;

/// What names a document: rows of different sources may have the same id.
record DocumentName(String source, String id) {
  static DocumentName of(DocumentRecord document) {
    return new DocumentName(document.source(), document.id());
  }

  /// @param stored the fields of a passage, its source and document among them
  static DocumentName of(JsonNode stored) {
    return new DocumentName(stored.path(Schema.SOURCE).asText(), stored.path(Schema.ID).asText());
  }
}
