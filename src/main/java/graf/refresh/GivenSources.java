package graf.refresh;

import graf.corpus.SourceFile;
import graf.index.DocumentContent;
import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeMap;

/// Sources that were given to an index on standard input: it alone has them.
final class GivenSources {
  private GivenSources() {}

  /// Returns the states of all that `index` holds, by name.
  static Collection<SourceState> of(PassageSearcher index) throws IOException {
    var given = new TreeMap<String, SourceState>();
    index.forEachSource(state -> {
      if (SourceFile.isGiven(state.source())) {
        given.put(state.source(), state);
      }
    });
    return given.values();
  }

  /// Returns what `index` holds of one of them.
  static SourceUpdate update(PassageSearcher index, SourceState state) throws IOException {
    return new SourceUpdate(state.source(), documents(index, state), () -> state);
  }

  private static Iterator<DocumentContent> documents(PassageSearcher index, SourceState state)
      throws IOException {
    var records = new ArrayList<DocumentRecord>();
    index.forEachDocument(record -> {
      if (record.source().equals(state.source())) {
        records.add(record);
      }
    });
    var documents = new ArrayList<DocumentContent>();
    for (DocumentRecord record : records) {
      var passages = index.passages(record, 0, Integer.MAX_VALUE);
      documents.add(new DocumentContent(record.id(), record.metadata(), passages.iterator()));
    }
    return documents.iterator();
  }
}
