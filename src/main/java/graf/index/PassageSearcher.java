package graf.index;

import graf.passage.Passage;
import graf.query.Query;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads one commit of an index; what is written later it does not see.
public interface PassageSearcher extends Closeable {
  /// Returns the hits asked for, with exact counts of all there are.
  IndexHits search(IndexRequest request) throws IOException;

  /// Limits later answers to `deadline`: each ends with what was found until then, and {@link
  /// #gaps} names what is missing. An engine that cannot stop early ignores it.
  default void endBy(Deadline deadline) {}

  /// Returns the words of `query` that the index does not hold, in the order of the query.
  List<MissingWord> missingWords(Query query) throws IOException;

  /// Returns a searcher of the same commit in which `updates` take the place of what it holds of
  /// their sources. Nothing is written. Closing it leaves this searcher open.
  PassageSearcher with(List<SourceUpdate> updates) throws IOException;

  /// Returns what is known of the document `id`: where rows of several sources have that id, of the
  /// one whose source comes first.
  Optional<DocumentRecord> document(String id) throws IOException;

  /// Returns the passages of `document` whose ordinals lie in [`from`, `to`), in order.
  List<Passage> passages(DocumentRecord document, int from, int to) throws IOException;

  /// Returns the passages of each of `spans`, in order.
  default List<List<Passage>> passages(List<PassageSpan> spans) throws IOException {
    var all = new ArrayList<List<Passage>>();
    for (PassageSpan span : spans) {
      all.add(passages(span.document(), span.from(), span.to()));
    }
    return all;
  }

  /// Returns what is known of source files, those of which nothing is left out.
  default Map<String, SourceState> sources(Collection<String> sources) throws IOException {
    var found = new HashMap<String, SourceState>();
    for (String source : sources) {
      var state = source(source);
      if (state.isPresent()) {
        found.put(source, state.get());
      }
    }
    return found;
  }

  /// Returns what is known of a source file.
  Optional<SourceState> source(String source) throws IOException;

  /// Gives each source file's state, skipped ones too, in no order.
  void forEachSource(Consumer<SourceState> consumer) throws IOException;

  /// Gives the state of each source file that lies right in the folder `folder`, in no order.
  void forEachSourceIn(String folder, Consumer<SourceState> consumer) throws IOException;

  /// Gives each document's record, in no order.
  void forEachDocument(Consumer<DocumentRecord> consumer) throws IOException;

  /// Takes a document with all its passages.
  interface WholeDocuments {
    void take(DocumentRecord record, List<Passage> passages) throws IOException;
  }

  /// Gives each document with its passages, in the order of their ids.
  default void forEachWhole(WholeDocuments taker) throws IOException {
    var records = new ArrayList<DocumentRecord>();
    forEachDocument(records::add);
    records.sort(DocumentRecord.ORDER);
    for (DocumentRecord record : records) {
      taker.take(record, passages(record, 0, Integer.MAX_VALUE));
    }
  }

  /// Returns what was remembered under `name`.
  Optional<String> remembered(String name) throws IOException;

  /// Returns what each part of an index that is written in parts remembers under `name`.
  default List<String> rememberedByEach(String name) throws IOException {
    return remembered(name).stream().toList();
  }

  /// Returns how far the parts have come; none of an index that is not written in parts.
  default List<PartState> parts() throws IOException {
    return List.of();
  }

  /// Returns what the index counts.
  IndexStatistics statistics() throws IOException;

  /// Returns how many bytes the index takes up.
  long bytes() throws IOException;

  /// Whether it reads the last commit of its index, and nothing has touched the files since they
  /// were opened. Much cheaper than opening; an engine that cannot tell says no.
  default boolean isLatest() {
    return false;
  }

  /// Returns which part of the index was not searched for the answers so far, in words; empty where
  /// all of it was.
  default String gaps() {
    return "";
  }
}
