package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;
import graf.index.IndexHit;
import graf.index.plan.RecordFormat;
import graf.passage.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Passages that were found, and what is known of their documents.
record FoundPassages(ClusterSearcher searcher, Visibility visibility) {
  private static final int AT_ONCE = 5000;

  /// A passage that was found.
  record Found(JsonNode hit, float score, boolean allWords) {
    String document() {
      return hit.path("_source").path(Schema.ID).asText();
    }

    String file() {
      return hit.path("_source").path(Schema.HOLDER).asText();
    }

    DocumentRecord.Name name() {
      return nameOf(hit.path("_source"));
    }

    String text() {
      return hit.path("_source").path(Schema.TEXT).asText();
    }

    String passage() {
      return hit.path("_id").asText();
    }
  }

  List<IndexHit> withRecords(List<Found> found) throws IOException {
    var records = new HashMap<DocumentRecord.Name, DocumentRecord>();
    for (int i = 0; i < found.size(); i += AT_ONCE) {
      addRecords(found.subList(i, Math.min(i + AT_ONCE, found.size())), records);
    }
    var hits = new ArrayList<IndexHit>();
    for (Found one : found) {
      var record = records.get(one.name());
      if (record == null) {
        throw new IOException("no record of " + one.document());
      }
      hits.add(
          new IndexHit(
              record,
              passage(one.hit().path("_source")),
              one.score(),
              one.allWords(),
              List.of(),
              List.of(),
              List.of()));
    }
    return hits;
  }

  private void addRecords(List<Found> found, Map<DocumentRecord.Name, DocumentRecord> records)
      throws IOException {
    var ids = new HashSet<String>();
    for (Found one : found) {
      ids.add(one.document());
    }
    var query = visibility.visible(Dsl.all(Dsl.anyOf(Schema.RECORD, ids)));
    new Pages(
            searcher::find,
            query,
            List.of(Schema.RECORD, Schema.SOURCE),
            List.of(Schema.RECORD_BYTES))
        .all(hit -> {
          var record =
              RecordFormat.document(hit.path("_source").path(Schema.RECORD_BYTES).binaryValue());
          records.put(record.name(), record);
        });
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
