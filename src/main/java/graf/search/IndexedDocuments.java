package graf.search;

import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.passage.Passage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

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
    return read(id, (document, all) -> Optional.of(new Excerpt(document, all, -1)));
  }

  /// Returns the passage `ordinal` of the document `id` with `reach` passages on either side.
  public Optional<Excerpt> around(String id, int ordinal, int reach) throws IOException {
    return read(id, (document, all) -> excerpt(document, all, ordinal, reach));
  }

  /// Returns the passage that stands on `line`, or the next one after it, with `reach` passages on
  /// either side.
  public Optional<Excerpt> atLine(String id, int line, int reach) throws IOException {
    return read(
        id,
        (document, all) -> {
          for (Passage passage : all) {
            if (passage.location().lineEnd() >= line) {
              return excerpt(document, all, passage.ordinal(), reach);
            }
          }
          return Optional.empty();
        });
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

  private interface Reading {
    Optional<Excerpt> of(DocumentRecord document, List<Passage> all);
  }

  private Optional<Excerpt> read(String id, Reading reading) throws IOException {
    var document = committed.document(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    var state = committed.source(document.get().source());
    if (state.isEmpty() || freshness.isCurrent(state.get())) {
      return read(committed, id, reading);
    }
    try (var now = committed.with(List.of(freshness.read(state.get())))) {
      return read(now, id, reading);
    }
  }

  private static Optional<Excerpt> read(PassageSearcher searcher, String id, Reading reading)
      throws IOException {
    var document = searcher.document(id);
    return document.isEmpty()
        ? Optional.empty()
        : reading.of(document.get(), searcher.passages(id, 0, Integer.MAX_VALUE));
  }
}
