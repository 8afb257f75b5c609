package graf.search;

import graf.index.DocumentRecord;
import graf.index.IndexHit;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.passage.TextRange;
import graf.query.Clause;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds what of a query matches in one document, as its source is now.
public final class DocumentSearch {
  /// Passages of one source that are highlighted.
  private static final int MOST_LIT = 500;

  private final PassageSearcher committed;
  private final Freshness freshness;

  public DocumentSearch(PassageSearcher searcher, Freshness freshness) {
    committed = searcher;
    this.freshness = freshness;
  }

  private interface Lighting {
    SortedMap<Integer, List<TextRange>> lit(PassageSearcher searcher, DocumentRecord document)
        throws IOException;
  }

  /// Returns `reach` passages of the document `id` on either side of the passage `ordinal`; nothing
  /// where the document is gone.
  public Optional<DocumentView> around(String id, int ordinal, int reach, Query asked)
      throws IOException {
    var query = new ModifiedFiles(committed).resolved(asked);
    return around(id, ordinal, reach, (searcher, document) -> matches(searcher, document, query));
  }

  /// Returns the same with nothing lit, which takes a hundredth of the time in a long document.
  public Optional<DocumentView> unlit(String id, int ordinal, int reach) throws IOException {
    return around(id, ordinal, reach, (_, _) -> new TreeMap<>());
  }

  private Optional<DocumentView> around(String id, int ordinal, int reach, Lighting lighting)
      throws IOException {
    var document = committed.document(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    var state = committed.source(document.get().source());
    if (state.isEmpty() || freshness.isCurrent(state.get())) {
      return Optional.of(view(committed, document.get(), ordinal, reach, lighting));
    }
    try (var now = committed.with(List.of(freshness.read(state.get())))) {
      var current = now.document(id);
      return current.isEmpty()
          ? Optional.empty()
          : Optional.of(view(now, current.get(), ordinal, reach, lighting));
    }
  }

  private static DocumentView view(
      PassageSearcher searcher, DocumentRecord document, int ordinal, int reach, Lighting lighting)
      throws IOException {
    int first = Math.max(0, ordinal - reach);
    return new DocumentView(
        document,
        searcher.passages(document, first, ordinal + reach + 1),
        lighting.lit(searcher, document));
  }

  private static SortedMap<Integer, List<TextRange>> matches(
      PassageSearcher searcher, DocumentRecord document, Query query) throws IOException {
    var matches = new TreeMap<Integer, List<TextRange>>();
    for (IndexHit hit : searcher.search(request(query, document.source())).hits()) {
      if (hit.document().id().equals(document.id())) {
        matches.put(hit.passage().ordinal(), hit.highlights());
      }
    }
    return matches;
  }

  private static IndexRequest request(Query query, String source) {
    var filters = new ArrayList<>(query.filters());
    filters.add(new Clause.SourceFilter(source));
    var inSource =
        new Query(
            query.text(),
            query.wanted(),
            query.required(),
            query.excluded(),
            filters,
            query.tiers());
    return new IndexRequest(inSource, Order.PATH, 0, MOST_LIT, Integer.MAX_VALUE);
  }
}
