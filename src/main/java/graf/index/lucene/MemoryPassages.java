package graf.index.lucene;

import graf.index.DocumentContent;
import graf.index.IndexHit;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Passages that no folder holds: those which another engine found, and those of sources that are
/// read again for one answer.
public final class MemoryPassages {
  private MemoryPassages() {}

  /// Returns a searcher of `updates` alone.
  public static PassageSearcher searcher(List<SourceUpdate> updates) throws IOException {
    return LuceneSearcher.of(MemoryGeneration.of(updates));
  }

  /// Returns `hits` with what `query` lights up in them, as it would in an index in a folder.
  public static List<IndexHit> lit(Query query, List<IndexHit> hits) throws IOException {
    var contents = new ArrayList<DocumentContent>();
    for (IndexHit hit : hits) {
      var id = String.valueOf(contents.size());
      contents.add(
          new DocumentContent(id, hit.document().metadata(), List.of(hit.passage()).iterator()));
    }
    var state = new SourceState("", 0, 0, "", hits.size(), null, "");
    var found = new SourceUpdate("", contents.iterator(), () -> state);
    try (var searcher = LuceneSearcher.of(MemoryGeneration.of(List.of(found)))) {
      return searcher.lit(query, hits);
    }
  }
}
