package graf.index.opensearch.answer;

import graf.index.DocumentRecord;
import graf.index.PassageSearcher.WholeDocuments;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Schema;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import graf.passage.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// All documents of one commit in order, of which no more are held than come with one answer.
record Export(PointInTime point) {
  /// As many come with one answer.
  private static final int PASSAGES_AT_ONCE = 4999;

  private static final List<String> FIELDS =
      List.of(
          IndexSchema.ID,
          IndexSchema.SOURCE,
          IndexSchema.ORDINAL,
          IndexSchema.TEXT,
          IndexSchema.PLACE);

  void to(WholeDocuments taker) throws IOException {
    var waiting = new Waiting();
    point
        .pages(
            Dsl.is(IndexSchema.KIND, IndexSchema.DOCUMENT),
            List.of(IndexSchema.RECORD, IndexSchema.SOURCE),
            List.of(Schema.RECORD_BYTES))
        .all(hit -> {
          var bytes = hit.path("_source").path(Schema.RECORD_BYTES).binaryValue();
          var record = RecordFormat.document(bytes);
          if (waiting.passages() + record.passages() > PASSAGES_AT_ONCE) {
            give(waiting.taken(), taker);
          }
          waiting.add(record);
        });
    give(waiting.taken(), taker);
  }

  /// Documents whose passages will come with one answer.
  private static final class Waiting {
    private List<DocumentRecord> documents = new ArrayList<>();
    private long passages;

    long passages() {
      return passages;
    }

    void add(DocumentRecord document) {
      documents.add(document);
      passages += document.passages();
    }

    List<DocumentRecord> taken() {
      var taken = documents;
      documents = new ArrayList<>();
      passages = 0;
      return taken;
    }
  }

  private void give(List<DocumentRecord> documents, WholeDocuments taker) throws IOException {
    if (documents.isEmpty()) {
      return;
    }
    var names = documents.stream().map(document -> DocumentNames.write(document.name())).toList();
    var passages = new HashMap<DocumentRecord.Name, List<Passage>>();
    point
        .pages(
            Dsl.all(Dsl.anyOf(IndexSchema.NAME, names)),
            List.of(IndexSchema.NAME, IndexSchema.ORDINAL),
            FIELDS)
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
}
