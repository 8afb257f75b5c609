package graf.cli.task;

import graf.index.JoinedMember;
import graf.index.PassageSearcher;
import graf.index.lucene.answer.JoinedSearcher;
import graf.passage.PathGlob;
import graf.query.Query;
import graf.refresh.FileFreshness;
import graf.search.DocumentSearch;
import graf.search.DocumentView;
import graf.search.FileVerdict;
import graf.search.Freshness;
import graf.search.JoinedFreshness;
import graf.search.Search;
import graf.search.SearchResults;
import graf.search.WhySearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The indexes that a question goes to: one, or several that answer as if they were one.
public final class AskedIndexes {
  private final List<IndexLocation> indexes;
  private final Sources sources;
  private final SearcherPool searchers;

  AskedIndexes(List<IndexLocation> indexes, Sources sources, SearcherPool searchers) {
    this.indexes = List.copyOf(indexes);
    this.sources = sources;
    this.searchers = searchers;
  }

  /// Returns the folder that files are named from.
  public Path base() throws IOException {
    return indexes.getFirst().base();
  }

  /// Returns the pattern of what the facet by paths calls `value`: a file, or a folder.
  public String glob(String value) {
    var literal = PathGlob.literal(value);
    return value.startsWith("/") ? literal : placed(literal);
  }

  /// Paths that a user gives begin in the working folder, those of documents in the base.
  private String placed(String literal) {
    try {
      return PathGlob.literal(base().toString()) + "/" + literal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the ranked answer. The files of several indexes have the names that the first of them
  /// would give them.
  public SearchResults search(QueryRequest asked) throws IOException {
    var request = asked.request().mapped(placing());
    return ask(
        asked.freshness(), (searcher, freshness) -> new Search(searcher, freshness).run(request));
  }

  /// Returns a piece of the document `id` around the passage `ordinal`, with what matches in it;
  /// nothing where it is gone. Of several indexes, it is the one that holds it which is asked.
  public Optional<DocumentView> document(String id, int ordinal, int reach, Query query)
      throws IOException {
    return document(
        id,
        (index, own, documents) ->
            documents.around(own, ordinal, reach, sources.globs(index).placed(query)));
  }

  /// Returns the same with nothing lit, which is there sooner.
  public Optional<DocumentView> unlit(String id, int ordinal, int reach) throws IOException {
    return document(id, (_, own, documents) -> documents.unlit(own, ordinal, reach));
  }

  private interface Reading {
    Optional<DocumentView> read(IndexLocation index, String id, DocumentSearch documents)
        throws IOException;
  }

  private Optional<DocumentView> document(String id, Reading reading) throws IOException {
    for (var index : indexes) {
      var view =
          searchers.withSearcher(
              index,
              searcher -> {
                var own = ownId(id, JoinedMember.of(searcher, index.base(), base()));
                return own == null
                    ? Optional.<DocumentView>empty()
                    : reading.read(
                        index,
                        own,
                        new DocumentSearch(
                            searcher, freshness(index, searcher, QueryRequest.Freshness.CHECKED)));
              });
      if (view.isPresent()) {
        return view;
      }
    }
    return Optional.empty();
  }

  /// Returns what `member` calls the document `id`; null where it has none of that name.
  private static @Nullable String ownId(String id, JoinedMember member) throws IOException {
    var path = member.ownName(id);
    if (path != null && member.searcher().document(path).isPresent()) {
      return path;
    }
    // Rows and mails are not named by paths.
    var row = member.searcher().document(id);
    return row.isPresent() && row.get().metadata().file() != null ? id : null;
  }

  /// Returns how the source of the document `id` stands in the answer to `query`; nothing where
  /// several indexes answer together, none of which knows the others' ranks.
  public Optional<FileVerdict> standing(String id, Query query) throws IOException {
    if (indexes.size() > 1) {
      return Optional.empty();
    }
    var placed = placing().apply(query);
    return ask(
        QueryRequest.Freshness.CHECKED,
        (searcher, freshness) -> {
          var document = searcher.document(id);
          return Optional.of(
              new WhySearch(searcher, freshness)
                  .of(document.isEmpty() ? id : document.get().source(), placed));
        });
  }

  private UnaryOperator<Query> placing() throws IOException {
    return indexes.size() > 1 ? sources::placed : sources.globs(indexes.getFirst())::placed;
  }

  private interface Asking<T> {
    T ask(PassageSearcher searcher, Freshness freshness) throws IOException;
  }

  private <T> T ask(QueryRequest.Freshness freshness, Asking<T> asking) throws IOException {
    if (indexes.size() > 1) {
      return together(new ArrayList<>(), freshness, asking);
    }
    var index = indexes.getFirst();
    return searchers.withSearcher(
        index, searcher -> asking.ask(searcher, freshness(index, searcher, freshness)));
  }

  /// Opens one index after the other, each in the time of those before it.
  private <T> T together(
      List<JoinedFreshness.Member> opened, QueryRequest.Freshness freshness, Asking<T> asking)
      throws IOException {
    if (opened.size() == indexes.size()) {
      var members = opened.stream().map(JoinedFreshness.Member::index).toList();
      try (var together = JoinedSearcher.of(members)) {
        return asking.ask(together, new JoinedFreshness(opened));
      }
    }
    var index = indexes.get(opened.size());
    return searchers.withSearcher(
        index,
        searcher -> {
          opened.add(
              new JoinedFreshness.Member(
                  JoinedMember.of(searcher, index.base(), base()),
                  freshness(index, searcher, freshness)));
          return together(opened, freshness, asking);
        });
  }

  private Freshness freshness(
      IndexLocation index, PassageSearcher searcher, QueryRequest.Freshness asked)
      throws IOException {
    return asked == QueryRequest.Freshness.STALE || !Files.isDirectory(index.base())
        ? Freshness.UNCHECKED
        : new FileFreshness(() -> sources.corpus(index, searcher));
  }
}
