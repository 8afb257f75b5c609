package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.CheckReport;
import graf.index.DocumentRecord;
import graf.index.opensearch.ToldCounts.Told;
import graf.index.opensearch.connection.ClusterHealth;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.Pages;
import graf.index.opensearch.generation.Scan;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.Snapshot;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Sees whether an index holds all that its records and states tell of. That the bytes are those
/// written, the shards check themselves.
///
/// It goes through records and states a page at a time, and has what they tell of counted: so it
/// takes as long as there are documents, and no more memory than for a page.
final class ClusterCheck {
  private final Generation generation;
  private final List<String> findings = new ArrayList<>();
  private final TreeSet<String> lost = new TreeSet<>();

  ClusterCheck(Generation generation) {
    this.generation = generation;
  }

  CheckReport run() throws IOException {
    new ClusterHealth(generation.cluster()).refuseGaps(generation.name());
    var snapshot = generation.snapshot();
    var kinds = new ToldCounts(generation, snapshot).kinds();
    long passages = kinds.getOrDefault(Schema.PASSAGE, 0L);
    long documents = kinds.getOrDefault(IndexSchema.DOCUMENT, 0L);
    boolean repairable = true;
    if (checkRecords(snapshot) < passages) {
      repairable = !findPassagesWithoutRecord(snapshot);
    }
    if (checkStates(snapshot) < documents) {
      findDocumentsWithoutState(snapshot);
    }
    return new CheckReport(
        documents,
        passages,
        kinds.getOrDefault(IndexSchema.SKIPPED, 0L),
        findings,
        List.copyOf(lost),
        repairable);
  }

  /// Returns how many passages are held of documents that have a record.
  private long checkRecords(Snapshot snapshot) throws IOException {
    return new ToldCounts(generation, snapshot)
        .compare(
            new ToldCounts.Tellers(
                IndexSchema.DOCUMENT,
                List.of(IndexSchema.RECORD, IndexSchema.SOURCE),
                Schema.RECORD_BYTES),
            new ToldCounts.Held(Schema.PASSAGE, IndexSchema.NAME),
            bytes -> {
              var record = RecordFormat.document(bytes);
              var name = DocumentNames.write(record.name());
              return new Told(name, record.id(), record.source(), record.passages());
            },
            (told, held) -> {
              if (held != told.count()) {
                findings.add(
                    told.id() + " has " + held + " passages, its record says " + told.count());
                lost.add(told.source());
              }
            });
  }

  /// Returns how many documents are held of sources that have a state.
  private long checkStates(Snapshot snapshot) throws IOException {
    return new ToldCounts(generation, snapshot)
        .compare(
            new ToldCounts.Tellers(
                IndexSchema.FILE, List.of(IndexSchema.SOURCE), Schema.STATE_BYTES),
            new ToldCounts.Held(IndexSchema.DOCUMENT, IndexSchema.SOURCE),
            bytes -> {
              var state = RecordFormat.state(bytes);
              long count = state.skipped() == null ? state.documents() : -1;
              return new Told(state.source(), state.source(), state.source(), count);
            },
            (told, held) -> {
              if (told.count() >= 0 && held != told.count()) {
                findings.add(
                    told.id() + " has " + held + " documents, its state says " + told.count());
                lost.add(told.source());
              }
            });
  }

  /// Says whether there are any.
  private boolean findPassagesWithoutRecord(Snapshot snapshot) throws IOException {
    int before = findings.size();
    var passages = new ToldCounts.Held(Schema.PASSAGE, IndexSchema.NAME);
    new ToldCounts(generation, snapshot)
        .values(
            passages,
            names -> {
              var ids = names.stream().map(name -> DocumentNames.read(name).id()).toList();
              var recorded = new HashSet<DocumentRecord.Name>();
              pages(snapshot, Dsl.all(Dsl.anyOf(IndexSchema.RECORD, ids)), Schema.RECORD_BYTES)
                  .all(hit ->
                      recorded.add(RecordFormat.document(bytes(hit, Schema.RECORD_BYTES)).name()));
              for (String name : names) {
                var document = DocumentNames.read(name);
                if (!recorded.contains(document)) {
                  findings.add(document.id() + " has passages and no record");
                }
              }
            });
    return findings.size() > before;
  }

  private void findDocumentsWithoutState(Snapshot snapshot) throws IOException {
    var documents = new ToldCounts.Held(IndexSchema.DOCUMENT, IndexSchema.SOURCE);
    new ToldCounts(generation, snapshot)
        .values(
            documents,
            sources -> {
              var stated = new HashSet<String>();
              var query =
                  Dsl.all(
                      Dsl.is(IndexSchema.KIND, IndexSchema.FILE),
                      Dsl.anyOf(IndexSchema.SOURCE, sources));
              pages(snapshot, query, IndexSchema.SOURCE)
                  .all(hit -> stated.add(hit.path("_source").path(IndexSchema.SOURCE).asText()));
              for (String source : sources) {
                if (!stated.contains(source)) {
                  findings.add(source + " has documents and no state");
                  lost.add(source);
                }
              }
            });
  }

  private static byte[] bytes(JsonNode hit, String field) throws IOException {
    return hit.path("_source").path(field).binaryValue();
  }

  private Pages pages(Snapshot snapshot, Map<String, Object> query, String field) {
    return new Pages(
        body -> generation.cluster().post("/" + generation.name() + "/_search", Scan.WHOLE, body),
        snapshot.visible(query),
        List.of(IndexSchema.SOURCE, IndexSchema.RECORD),
        List.of(field));
  }
}
