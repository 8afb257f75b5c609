package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.CheckReport;
import graf.index.plan.RecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Sees whether an index holds all that its records and states tell of. That the bytes are those
/// written, the shards check themselves.
final class ClusterCheck {
  private final Generation generation;
  private final Map<String, Long> passages = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();
  private final List<String> findings = new ArrayList<>();
  private final TreeSet<String> lost = new TreeSet<>();

  ClusterCheck(Generation generation) {
    this.generation = generation;
  }

  CheckReport run() throws IOException {
    new ClusterHealth(generation.cluster()).refuseGaps(generation.name());
    var snapshot = generation.snapshot();
    var all = snapshot.visible(Dsl.is(Schema.KIND, Schema.PASSAGE));
    passages.putAll(new ValueCounts(this::whole).ofDocuments(all));
    long count = passages.values().stream().mapToLong(Long::longValue).sum();
    checkRecords(snapshot);
    checkStates(snapshot);
    for (String document : passages.keySet()) {
      findings.add(document + " has passages and no record");
    }
    var statistics = new ClusterSearcher(generation, List.of("en")).statistics();
    boolean repairable = passages.isEmpty();
    return new CheckReport(
        statistics.documents(),
        count,
        statistics.skipped(),
        findings,
        List.copyOf(lost),
        repairable);
  }

  /// Asks all shards: a count of some is none.
  private JsonNode whole(Map<String, Object> body) throws IOException {
    return generation.cluster().post("/" + generation.name() + "/_search", Scan.WHOLE, body);
  }

  /// What the record of a document says; of different sources, several may have one id.
  private record Recorded(String source, int passages) {}

  private void checkRecords(Snapshot snapshot) throws IOException {
    var recorded = new HashMap<String, List<Recorded>>();
    new Scan(generation, snapshot, Schema.DOCUMENT, Schema.RECORD)
        .forEach(
            List.of(Schema.RECORD_BYTES),
            found -> {
              var record = RecordFormat.document(found.path(Schema.RECORD_BYTES).binaryValue());
              documents.merge(record.source(), 1, Integer::sum);
              recorded
                  .computeIfAbsent(record.id(), _ -> new ArrayList<>(1))
                  .add(new Recorded(record.source(), record.passages()));
            });
    recorded.forEach((id, records) -> {
      long held = passages.getOrDefault(id, 0L);
      long told = records.stream().mapToLong(Recorded::passages).sum();
      passages.remove(id);
      if (held != told) {
        findings.add(id + " has " + held + " passages, its record says " + told);
        records.forEach(record -> lost.add(record.source()));
      }
    });
  }

  private void checkStates(Snapshot snapshot) throws IOException {
    new Scan(generation, snapshot, Schema.FILE, Schema.SOURCE)
        .forEach(
            List.of(Schema.STATE_BYTES),
            found -> {
              var state = RecordFormat.state(found.path(Schema.STATE_BYTES).binaryValue());
              var held = documents.remove(state.source());
              if (state.skipped() == null && (held == null ? 0 : held) != state.documents()) {
                findings.add(
                    state.source()
                        + " has "
                        + (held == null ? 0 : held)
                        + " documents, its state says "
                        + state.documents());
                lost.add(state.source());
              }
            });
    for (String source : documents.keySet()) {
      findings.add(source + " has documents and no state");
      lost.add(source);
    }
  }
}
