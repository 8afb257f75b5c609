package graf.index.opensearch;

import graf.index.DocumentRecord;
import graf.index.PassageSearcher.WholeDocuments;
import graf.index.plan.RecordFormat;
import graf.passage.Passage;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All documents of one commit, whatever is committed meanwhile: the cluster keeps what they are
/// read from as it is.
///
/// @param point in time, by its name
record Export(Generation generation, Snapshot snapshot, String point) implements Closeable {
  private static final String KEPT_AFTER_EACH_PAGE = "5m";
  private static final int PASSAGES_AT_ONCE = 5000;

  /// @param snapshot that must still be the last one afterwards
  static Export of(Generation generation, Snapshot snapshot) throws IOException {
    var kept = Map.of("keep_alive", KEPT_AFTER_EACH_PAGE, "allow_partial_pit_creation", "false");
    var path = "/" + generation.name() + "/_search/point_in_time";
    var point = generation.cluster().post(path, kept, Map.of()).path("pit_id").asText();
    return new Export(generation, snapshot, point);
  }

  void to(WholeDocuments taker) throws IOException {
    var records = new ArrayList<DocumentRecord>();
    var byId = List.<Object>of(Schema.RECORD, Schema.SOURCE);
    pages(Dsl.is(Schema.KIND, Schema.DOCUMENT), byId, Schema.RECORD_BYTES)
        .all(hit ->
            records.add(
                RecordFormat.document(
                    hit.path("_source").path(Schema.RECORD_BYTES).binaryValue())));
    records.sort(DocumentRecord.ORDER);
    var next = new ArrayList<DocumentRecord>();
    int passages = 0;
    for (DocumentRecord record : records) {
      next.add(record);
      passages += record.passages();
      if (passages >= PASSAGES_AT_ONCE) {
        give(next, taker);
        next.clear();
        passages = 0;
      }
    }
    give(next, taker);
  }

  private void give(List<DocumentRecord> documents, WholeDocuments taker) throws IOException {
    var ids = documents.stream().map(DocumentRecord::id).toList();
    var passages = new HashMap<DocumentRecord.Name, List<Passage>>();
    pages(
            Dsl.anyOf(Schema.ID, ids),
            List.of(Schema.ID, Schema.ORDINAL, Schema.SOURCE),
            Schema.ID,
            Schema.SOURCE,
            Schema.ORDINAL,
            Schema.TEXT,
            Schema.PLACE)
        .all(hit -> {
          var found = hit.path("_source");
          passages
              .computeIfAbsent(FoundPassage.nameOf(found), _ -> new ArrayList<>())
              .add(FoundPassage.passage(found));
        });
    for (DocumentRecord document : documents) {
      taker.take(document, passages.getOrDefault(document.name(), List.of()));
    }
  }

  private Pages pages(Map<String, Object> query, List<Object> sort, String... fields) {
    return new Pages(
        body -> {
          body.put("pit", Map.of("id", point, "keep_alive", KEPT_AFTER_EACH_PAGE));
          return generation.cluster().post("/_search", Scan.WHOLE, body);
        },
        snapshot.visible(query),
        sort,
        List.of(fields));
  }

  @Override
  public void close() throws IOException {
    generation
        .cluster()
        .delete("/_search/point_in_time", Map.of(), Map.of("pit_id", List.of(point)));
  }
}
