package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Chunks;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The records of documents of which passages were found; those of many are asked for at once.
final class FoundRecords {
  private final Asking asking;
  private final Visibility visibility;
  private final Map<DocumentRecord.Name, DocumentRecord> known = new HashMap<>();

  /// Ids of documents that may be asked for.
  private final Set<String> expected = new HashSet<>();

  private final Set<String> asked = new HashSet<>();

  FoundRecords(Asking asking, Visibility visibility) {
    this.asking = asking;
    this.visibility = visibility;
  }

  /// Has the record of a passage's document read with the first that is needed.
  void expect(FoundPassage found) {
    if (!asked.contains(found.document())) {
      expected.add(found.document());
    }
  }

  /// Returns what is to be asked for the records of all that is expected.
  List<Paged> pages() {
    var pages = new ArrayList<Paged>();
    for (List<String> some : Chunks.of(expected, HitPages.AT_ONCE)) {
      pages.add(pages(some));
    }
    asked.addAll(expected);
    expected.clear();
    return pages;
  }

  private Paged pages(Collection<String> ids) {
    var sought =
        new HitPages.Sought(
            visibility.visible(Dsl.all(Dsl.anyOf(IndexSchema.RECORD, ids))),
            List.of(IndexSchema.RECORD, IndexSchema.SOURCE),
            List.of(Schema.RECORD_BYTES));
    return HitPages.unscored(asking, sought, Integer.MAX_VALUE, this::add);
  }

  private void add(JsonNode hit) throws IOException {
    var record = RecordFormat.document(hit.path("_source").path(Schema.RECORD_BYTES).binaryValue());
    known.put(record.name(), record);
  }

  DocumentRecord of(FoundPassage found) throws IOException {
    if (!known.containsKey(found.name())) {
      expect(found);
      asking.run(pages());
    }
    var record = known.get(found.name());
    if (record == null) {
      throw new IOException("no record of " + found.document());
    }
    return record;
  }
}
