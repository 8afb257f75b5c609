package graf.cli.task;

import graf.corpus.CorpusEntry;
import graf.corpus.CorpusOptions;
import graf.corpus.collection.UnreadableDocumentException;
import graf.evaluate.Queries;
import graf.evaluate.QueryBatch;
import graf.evaluate.Run;
import graf.evaluate.Unit;
import graf.index.ClusterReport;
import graf.index.DocumentRecord;
import graf.index.IndexRequest;
import graf.index.PassageSearcher;
import graf.passage.Passage;
import graf.passage.PassageSplitter;
import graf.passage.SkipReason;
import graf.query.Clause;
import graf.query.Query;
import graf.refresh.FileFreshness;
import graf.refresh.IndexMemory;
import graf.refresh.SourceDiff;
import graf.render.IndexReport;
import graf.render.ShownDocument;
import graf.render.SkippedSource;
import graf.search.DocumentFilter;
import graf.search.FileVerdict;
import graf.search.Freshness;
import graf.search.IndexedDocuments;
import graf.search.WhySearch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// What commands ask of an index: hits, documents, counts, verdicts.
public final class ReadTasks implements Closeable {
  private final Sources sources;
  private final SearcherPool searchers;

  public ReadTasks(Path workingFolder, SearcherPool searchers) {
    sources = new Sources(workingFolder);
    this.searchers = searchers;
  }

  /// Says that a question comes, before it is read.
  public void prepare() {
    searchers.prepare();
  }

  /// Returns the tasks that write.
  public WriteTasks writing() {
    return new WriteTasks(sources);
  }

  @Override
  public void close() throws IOException {
    sources.close();
  }

  /// Returns the indexes that are asked together.
  public AskedIndexes asked(List<IndexLocation> indexes) {
    return new AskedIndexes(indexes, sources, searchers);
  }

  /// Whether the index holds anything of `type`.
  public boolean holdsType(IndexLocation index, String type) throws IOException {
    var ofType = List.<Clause>of(new Clause.TypeFilter(type.toLowerCase(Locale.ROOT)));
    var query = new Query("", List.of(), List.of(), List.of(), ofType, Query.Tiers.ALL);
    return searchers.withSearcher(
        index, searcher -> searcher.search(IndexRequest.total(query)).total() > 0);
  }

  /// Returns how the file or document that `name` names stands in the answer to `query`.
  public FileVerdict standing(IndexLocation index, String name, Query query) throws IOException {
    return searchers.withSearcher(
        index,
        searcher -> {
          var id = sources.idOf(name, sources.corpus(index, searcher), searcher);
          var document = searcher.document(id);
          return new WhySearch(searcher, freshness(index, searcher, QueryRequest.Freshness.CHECKED))
              .of(
                  document.isEmpty() ? id : document.get().source(),
                  sources.globs(index).placed(query));
        });
  }

  /// Returns the remembered option that leaves the file `name` out of an index; nothing where none
  /// does.
  public Optional<String> leftOutBy(IndexLocation index, String name) throws IOException {
    return searchers.withSearcher(
        index,
        searcher -> {
          var corpus = sources.corpus(index, searcher);
          var file = sources.path(name).toAbsolutePath().normalize();
          for (String root : IndexMemory.roots(searcher)) {
            var path = corpus.pathOf(root).toAbsolutePath().normalize();
            if (file.startsWith(path)) {
              var option = corpus.leftOutBy(path, file);
              if (option.isPresent()) {
                return option;
              }
            }
          }
          return Optional.<String>empty();
        });
  }

  private Freshness freshness(
      IndexLocation index, PassageSearcher searcher, QueryRequest.Freshness asked)
      throws IOException {
    return asked == QueryRequest.Freshness.STALE || !Files.isDirectory(index.base())
        ? Freshness.UNCHECKED
        : new FileFreshness(() -> sources.corpus(index, searcher));
  }

  /// Returns what `text` names, with `neighbours` passages on either side where it is a passage and
  /// not the whole document is asked for.
  public Optional<ShownDocument> show(
      IndexLocation index, String text, ShowTarget.Extent extent, int neighbours)
      throws IOException {
    return searchers.withSearcher(
        index,
        searcher -> {
          var documents =
              new IndexedDocuments(
                  searcher, freshness(index, searcher, QueryRequest.Freshness.CHECKED));
          var corpus = sources.corpus(index);
          // A name may end as a place does, and a row or a mail is named after its file and line.
          var named = documents.whole(sources.idOf(text, corpus, searcher));
          if (named.isPresent()) {
            return named.map(ReadTasks::shown);
          }
          var target = ShowTarget.parse(text);
          var id = sources.idOf(target.name(), corpus, searcher);
          if (extent == ShowTarget.Extent.WHOLE) {
            return documents.whole(id).map(ReadTasks::shown);
          }
          return switch (target) {
            case ShowTarget.Whole _ -> Optional.<ShownDocument>empty();
            case ShowTarget.ById(_, var ordinal) ->
                documents.around(id, ordinal, neighbours).map(ReadTasks::shown);
            case ShowTarget.ByLine(_, var line) ->
                documents.atLine(id, line, neighbours).map(ReadTasks::shown);
          };
        });
  }

  /// Reads the file `name` and gives its documents, whole, to `taker`; returns why it, or the rest
  /// of it, cannot be read.
  ///
  /// @param index reads it as this one would; null where there is none
  public Optional<SkippedSource> cut(
      String name, @Nullable IndexLocation index, ExportedDocuments taker) throws IOException {
    var options = index == null ? CorpusOptions.standard() : remembered(index);
    var corpus = sources.corpus(options);
    var id = corpus.idOf(sources.path(name));
    var file = corpus.find(id);
    if (file.isEmpty()) {
      return Optional.of(new SkippedSource(name, SkipReason.MISSING, ""));
    }
    return switch (corpus.read(file.get())) {
      case CorpusEntry.Skipped(var reason, var detail) ->
          Optional.of(new SkippedSource(name, reason, detail));
      case CorpusEntry.Loaded loaded -> cut(name, loaded, taker);
    };
  }

  private CorpusOptions remembered(IndexLocation index) throws IOException {
    return searchers.withSearcher(
        index, searcher -> Sources.options(searcher.remembered(IndexMemory.READING)));
  }

  private static Optional<SkippedSource> cut(
      String name, CorpusEntry.Loaded loaded, ExportedDocuments taker) throws IOException {
    try (loaded) {
      var documents = loaded.documents();
      while (documents.hasNext()) {
        var document = documents.next();
        var passages = new ArrayList<Passage>();
        PassageSplitter.split(document).forEachRemaining(passages::add);
        taker.take(
            new ShownDocument(document.id(), document.metadata(), passages.size(), passages, -1));
      }
      return Optional.empty();
    } catch (UnreadableDocumentException e) {
      return Optional.of(new SkippedSource(name, e.reason(), String.valueOf(e.getMessage())));
    }
  }

  private static ShownDocument shown(IndexedDocuments.Excerpt excerpt) {
    return shown(excerpt.document(), excerpt.passages(), excerpt.asked());
  }

  private static ShownDocument shown(DocumentRecord document, List<Passage> passages, int asked) {
    return new ShownDocument(
        document.id(), document.metadata(), document.passages(), passages, asked);
  }

  /// Takes long where an index has to be found; only what needs one asks for it.
  public interface Indexes {
    List<IndexLocation> find() throws IOException;
  }

  /// Returns what `text`, an id or `FILE:LINE`, is to be opened as; null where there is nothing.
  public @Nullable OpenTarget openTarget(String text, Path workingFolder, Indexes indexes)
      throws IOException {
    var target = ShowTarget.parse(text);
    var file = workingFolder.resolve(target.name()).normalize();
    if (Files.isRegularFile(file) && !(target instanceof ShowTarget.ById)) {
      int line = target instanceof ShowTarget.ByLine(_, var number) ? number : 1;
      return OpenTarget.atLine(file, line);
    }
    for (var index : indexes.find()) {
      var shown = show(index, text, ShowTarget.Extent.NAMED, 0);
      if (shown.isPresent()) {
        return OpenTarget.of(shown.get(), target, index.base());
      }
    }
    return null;
  }

  public IndexReport status(IndexLocation index) throws IOException {
    return searchers.withSearcher(
        index,
        searcher -> {
          var engine = index.engine();
          var memory = IndexMemory.of(engine);
          var since = SourceDiff.of(sources.corpus(index, searcher), memory);
          return new StatusReport(searcher, memory).report(index.name(), engine.format(), since);
        });
  }

  /// Returns how an index stands on its cluster; nothing where it is in a folder.
  public Optional<ClusterReport> cluster(IndexLocation index) throws IOException {
    return index.engine().cluster();
  }

  /// Returns the documents that pass the filters of `query`, by id.
  public List<DocumentRecord> documents(IndexLocation index, Query query) throws IOException {
    return searchers.withSearcher(
        index, searcher -> DocumentFilter.documents(searcher, sources.globs(index).placed(query)));
  }

  /// Gives each document of the index, in the order of their ids.
  public void export(IndexLocation index, ExportedDocuments taker) throws IOException {
    try (var searcher = index.engine().openSearcher()) {
      searcher.forEachWhole((record, passages) -> taker.take(shown(record, passages, -1)));
    }
  }

  /// Asks the index all queries.
  ///
  /// @param answered told how many are answered, after each, from several threads
  public Run ask(IndexLocation index, Queries queries, Unit unit, IntConsumer answered)
      throws IOException {
    try {
      return new QueryBatch(index.lasting(), unit).ask(queries, answered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Takes one document after the other.
  public interface ExportedDocuments {
    void take(ShownDocument document) throws IOException;
  }
}
