package graf.search;

import graf.index.DocumentRecord;
import graf.index.IndexHit;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.passage.Passage;
import graf.query.Clause;
import graf.query.Query;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The documents of an index, as their sources are now.
public final class IndexedDocuments {
  private final PassageSearcher committed;
  private final Freshness freshness;

  public IndexedDocuments(PassageSearcher searcher, Freshness freshness) {
    committed = searcher;
    this.freshness = freshness;
  }

  /// Some passages of a document.
  ///
  /// @param asked the ordinal of the passage asked for; -1 where the whole document was
  public record Excerpt(DocumentRecord document, List<Passage> passages, int asked) {
    public Excerpt {
      passages = List.copyOf(passages);
    }
  }

  /// Returns all of the document `id`, or nothing where there is none.
  public Optional<Excerpt> whole(String id) throws IOException {
    return ofDocument(id, (document, all) -> Optional.of(new Excerpt(document, all, -1)));
  }

  /// Returns the passage `ordinal` of the document `id` with `reach` passages on either side.
  public Optional<Excerpt> around(String id, int ordinal, int reach) throws IOException {
    return ofDocument(id, (document, all) -> excerpt(document, all, ordinal, reach));
  }

  /// Returns the passage that stands on `line` of a file, or the next one after it, with `reach`
  /// passages of its document on either side.
  ///
  /// @param file named as a document is
  public Optional<Excerpt> atLine(String file, int line, int reach) throws IOException {
    if (committed.document(file).isPresent()) {
      return ofDocument(
          file, (whole, all) -> excerpt(whole, all, firstFrom(line, all).orElse(-1), reach));
    }
    var source = sourceOf(file);
    return current(
        source,
        searcher -> {
          var hit = firstFrom(line, file, source, searcher);
          return hit.isEmpty()
              ? Optional.empty()
              : cut(
                  hit.get().document(),
                  searcher,
                  (whole, all) -> excerpt(whole, all, hit.get().passage().ordinal(), reach));
        });
  }

  private static OptionalInt firstFrom(int line, List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.location().lineEnd() >= line)
        .mapToInt(Passage::ordinal)
        .findFirst();
  }

  /// Returns the source in which a file lies: itself, or an archive.
  private String sourceOf(String file) throws IOException {
    int end = file.length();
    while (end > 0 && committed.source(file.substring(0, end)).isEmpty()) {
      end = file.lastIndexOf('/', end - 1);
    }
    return end > 0 ? file.substring(0, end) : file;
  }

  /// Of the documents of `file`, whose order is not known.
  private static Optional<IndexHit> firstFrom(
      int line, String file, String source, PassageSearcher searcher) throws IOException {
    var inSource = List.<Clause>of(new Clause.SourceFilter(source));
    var query = new Query("", List.of(), List.of(), List.of(), inSource, Query.Tiers.ALL);
    int all = Integer.MAX_VALUE;
    return searcher.search(new IndexRequest(query, Order.PATH, 0, all, all)).hits().stream()
        .filter(hit -> hit.passage().location().lineEnd() >= line)
        .filter(hit -> hit.document().metadata().fileOf(hit.document().id()).equals(file))
        .min(Comparator.comparingInt(hit -> hit.passage().location().lineEnd()));
  }

  private static Optional<Excerpt> excerpt(
      DocumentRecord document, List<Passage> all, int ordinal, int reach) {
    if (ordinal < 0 || ordinal >= all.size()) {
      return Optional.empty();
    }
    int from = Math.max(0, ordinal - reach);
    int to = (int) Math.min(all.size(), (long) ordinal + reach + 1);
    return Optional.of(new Excerpt(document, all.subList(from, to), ordinal));
  }

  private interface Cutting {
    Optional<Excerpt> of(DocumentRecord document, List<Passage> all);
  }

  private interface Reading {
    Optional<Excerpt> from(PassageSearcher searcher) throws IOException;
  }

  private Optional<Excerpt> ofDocument(String id, Cutting cutting) throws IOException {
    var document = committed.document(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    return current(
        document.get().source(),
        searcher -> {
          var now = searcher.document(id);
          return now.isEmpty() ? Optional.empty() : cut(now.get(), searcher, cutting);
        });
  }

  private static Optional<Excerpt> cut(
      DocumentRecord document, PassageSearcher searcher, Cutting cutting) throws IOException {
    return cutting.of(document, searcher.passages(document, 0, Integer.MAX_VALUE));
  }

  /// Reads from a searcher that has `source` as it is now.
  private Optional<Excerpt> current(String source, Reading reading) throws IOException {
    var state = committed.source(source);
    if (state.isEmpty() || freshness.isCurrent(state.get())) {
      return reading.from(committed);
    }
    try (var now = committed.with(List.of(freshness.read(state.get())))) {
      return reading.from(now);
    }
  }
}
