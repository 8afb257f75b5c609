package graf.index.lucene;

import graf.index.DocumentRecord;
import graf.index.SourceState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What holds in every index that graf wrote: each document has one record and all the passages
/// that it names, each source one state and all the documents that it names.
final class Invariants {
  private final Map<String, BitSet> ordinals = new HashMap<>();
  private final Map<String, String> sourceOf = new HashMap<>();
  private final Map<String, DocumentRecord> records = new HashMap<>();
  private final Map<String, SourceState> states = new HashMap<>();
  private final Map<String, Integer> documentsOf = new HashMap<>();
  private final List<String> findings = new ArrayList<>();
  private final TreeSet<String> doubtful = new TreeSet<>();
  private long passages;

  void read(DirectoryReader reader) throws IOException {
    readStates(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      readSources(leaf.reader());
      readDocuments(leaf.reader());
    }
    compare();
  }

  private void readStates(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (SourceState state : states(leaf.reader())) {
        if (states.put(state.source(), state) != null) {
          find(state.source(), "has two states");
        }
      }
    }
  }

  /// Returns the states that stand in one segment.
  static List<SourceState> states(LeafReader leaf) throws IOException {
    var found = new ArrayList<SourceState>();
    var values = DocValues.getBinary(leaf, IndexSchema.STATE_BYTES);
    var live = leaf.getLiveDocs();
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        found.add(RecordFormat.state(values.binaryValue()));
      }
    }
    return found;
  }

  private void readSources(LeafReader leaf) throws IOException {
    var terms = leaf.terms(IndexSchema.SOURCE);
    if (terms == null) {
      return;
    }
    var each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      var source = term.utf8ToString();
      if (!states.containsKey(source) && anyLive(leaf, each.postings(null, PostingsEnum.NONE))) {
        find(source, "has no state");
      }
    }
  }

  private static boolean anyLive(LeafReader leaf, PostingsEnum docs) throws IOException {
    var live = leaf.getLiveDocs();
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(docs.docID())) {
        return true;
      }
    }
    return false;
  }

  private void readDocuments(LeafReader leaf) throws IOException {
    var ids = DocValues.getSorted(leaf, IndexSchema.ID);
    var numbers = DocValues.getNumeric(leaf, IndexSchema.ORDINAL);
    var stored = StoredContents.inOrder(leaf);
    var live = leaf.getLiveDocs();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        var fields = stored.document(doc);
        var record = fields.getField(IndexSchema.RECORD);
        if (record != null) {
          record(record);
        } else if (numbers.advanceExact(doc) && ids.advanceExact(doc)) {
          var id = ids.lookupOrd(ids.ordValue()).utf8ToString();
          passage(id, (int) numbers.longValue(), fields);
        }
      }
    }
  }

  private void record(IndexableField stored) throws IOException {
    var record = RecordFormat.document(stored.binaryValue());
    documentsOf.merge(record.source(), 1, Integer::sum);
    if (records.put(record.id(), record) != null) {
      find(record.source(), "has a document of the same id as another: " + record.id());
    }
  }

  private void passage(String id, int ordinal, Document fields) throws IOException {
    passages++;
    var seen = ordinals.computeIfAbsent(id, _ -> new BitSet());
    var text = fields.get(IndexSchema.TEXT);
    @Nullable BytesRef place = fields.getBinaryValue(IndexSchema.PLACE);
    if (seen.get(ordinal) || text == null || text.isEmpty() || place == null) {
      findings.add("passage " + id + "#" + (ordinal + 1) + " is not as it was written");
      sourceOf.put(id, id);
    } else {
      RecordFormat.location(place);
    }
    seen.set(ordinal);
  }

  private void compare() {
    records.forEach((id, record) -> {
      var seen = ordinals.getOrDefault(id, new BitSet());
      if (seen.cardinality() != record.passages() || seen.length() != record.passages()) {
        find(record.source(), "has passages missing of " + id);
      } else if (sourceOf.containsKey(id)) {
        doubtful.add(record.source());
      }
    });
    for (String id : ordinals.keySet()) {
      if (!records.containsKey(id)) {
        findings.add("document " + id + " has no record");
      }
    }
    for (SourceState state : states.values()) {
      if (documentsOf.getOrDefault(state.source(), 0) != state.documents()) {
        find(state.source(), "has documents missing");
      }
    }
  }

  private void find(String source, String what) {
    findings.add(source + " " + what);
    doubtful.add(source);
  }

  List<String> findings() {
    return findings;
  }

  List<String> doubtful() {
    return List.copyOf(doubtful);
  }

  long documents() {
    return records.size();
  }

  long passages() {
    return passages;
  }

  long skipped() {
    long skipped = 0;
    for (SourceState state : states.values()) {
      skipped += state.skipped() == null ? 0 : 1;
    }
    return skipped;
  }
}
