package graf.index.lucene;

import graf.index.DocumentRecord;
import graf.index.SourceState;
import graf.index.lucene.answer.StoredContents;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
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
  private final Map<DocumentRecord.Name, BitSet> ordinals = new HashMap<>();
  private final Map<DocumentRecord.Name, DocumentRecord> records = new HashMap<>();
  private final Map<String, SourceState> states = new HashMap<>();
  private final Map<String, Integer> documentsOf = new HashMap<>();
  private final List<String> findings = new ArrayList<>();
  private final TreeSet<String> unsure = new TreeSet<>();
  private long passages;

  void read(DirectoryReader reader) throws IOException {
    readStates(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      readDocuments(leaf.reader(), sourcesOf(leaf.reader()));
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

  /// Returns the source of each document that is not deleted.
  private @Nullable String[] sourcesOf(LeafReader leaf) throws IOException {
    var sources = new @Nullable String[leaf.maxDoc()];
    var terms = leaf.terms(IndexSchema.SOURCE);
    if (terms == null) {
      return sources;
    }
    var live = leaf.getLiveDocs();
    var each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      var source = term.utf8ToString();
      var docs = each.postings(null, PostingsEnum.NONE);
      boolean any = false;
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          sources[docs.docID()] = source;
          any = true;
        }
      }
      if (any && !states.containsKey(source)) {
        find(source, "has no state");
      }
    }
    return sources;
  }

  private void readDocuments(LeafReader leaf, @Nullable String[] sources) throws IOException {
    var ids = DocValues.getSorted(leaf, IndexSchema.NAME);
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
          var id = DocumentNames.read(ids.lookupOrd(ids.ordValue()).utf8ToString()).id();
          var source = sources[doc];
          passage(
              new DocumentRecord.Name(source == null ? "" : source, id),
              (int) numbers.longValue(),
              fields);
        }
      }
    }
  }

  private void record(IndexableField stored) throws IOException {
    var record = RecordFormat.document(stored.binaryValue());
    documentsOf.merge(record.source(), 1, Integer::sum);
    if (records.put(record.name(), record) != null) {
      find(record.source(), "has two documents of one id: " + record.id());
    }
  }

  private void passage(DocumentRecord.Name document, int ordinal, Document fields)
      throws IOException {
    passages++;
    var seen = ordinals.computeIfAbsent(document, _ -> new BitSet());
    var text = fields.get(IndexSchema.TEXT);
    @Nullable BytesRef place = fields.getBinaryValue(IndexSchema.PLACE);
    if (seen.get(ordinal) || text == null || text.isEmpty() || place == null) {
      findings.add("passage " + document.id() + "#" + (ordinal + 1) + " is not as it was written");
      unsure.add(document.source());
    } else {
      RecordFormat.location(place);
    }
    seen.set(ordinal);
  }

  private void compare() {
    records.forEach((name, record) -> {
      var seen = ordinals.getOrDefault(name, new BitSet());
      if (seen.cardinality() != record.passages() || seen.length() != record.passages()) {
        find(record.source(), "has passages missing of " + record.id());
      }
    });
    for (DocumentRecord.Name name : ordinals.keySet()) {
      if (!records.containsKey(name)) {
        findings.add("document " + name.id() + " has no record");
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
    unsure.add(source);
  }

  List<String> findings() {
    return findings;
  }

  List<String> unsure() {
    return List.copyOf(unsure);
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
