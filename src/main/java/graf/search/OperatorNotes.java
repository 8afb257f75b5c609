package graf.search;

import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.PassageSearcher;
import graf.query.Query;
import graf.query.read.QueryReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tells what words in capitals did to an answer: who types MUST NOT may not know that they are
/// operators.
final class OperatorNotes {
  private final PassageSearcher searcher;

  OperatorNotes(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /// Returns what is to be told below the answer `found` to `query`.
  List<String> of(Query query, IndexHits found) throws IOException {
    var notes = new ArrayList<>(query.reading().told());
    if (!query.reading().operators().isEmpty() && hasChanged(query, found)) {
      notes.addAll(query.reading().operators());
    }
    return notes;
  }

  private boolean hasChanged(Query query, IndexHits found) throws IOException {
    var words = QueryReader.asWords(query);
    return searcher.search(IndexRequest.total(words)).total() != found.total();
  }
}
