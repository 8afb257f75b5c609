package graf.cli;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.CorpusOptions;
import graf.corpus.SourceFile;
import graf.corpus.UnreadableDocumentException;
import graf.corpus.format.Formats;
import graf.corpus.format.Limits;
import graf.corpus.format.ParserProcesses;
import graf.evaluate.Asking;
import graf.evaluate.Queries;
import graf.evaluate.Run;
import graf.evaluate.Unit;
import graf.index.CheckReport;
import graf.index.DamagedIndexException;
import graf.index.DocumentRecord;
import graf.index.IncompatibleIndexException;
import graf.index.PassageIndex;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.passage.Passage;
import graf.passage.PassageSplitter;
import graf.passage.SkipReason;
import graf.query.Query;
import graf.refresh.Differences;
import graf.refresh.FileFreshness;
import graf.refresh.IndexMemory;
import graf.refresh.IndexRefresh;
import graf.refresh.RefreshListener;
import graf.refresh.RefreshSummary;
import graf.refresh.SourceChanges;
import graf.render.IndexReport;
import graf.render.IndexingSummary;
import graf.render.ShownDocument;
import graf.render.SkippedSource;
import graf.search.Freshness;
import graf.search.IndexedDocuments;
import graf.search.Search;
import graf.search.SearchResults;
import graf.search.Standing;
import graf.search.StandingSearch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The stages below, put together as the commands ask for them.
final class Stages implements Closeable {
  private final Path workingFolder;
  private final Searchers searchers;
  private final Map<Limits, ParserProcesses> parsers = new HashMap<>();

  Stages(Path workingFolder, Searchers searchers) {
    this.workingFolder = workingFolder;
    this.searchers = searchers;
  }

  SearchResults search(IndexLocation index, QueryOptions options) throws IOException {
    return searchers.ask(
        index,
        searcher ->
            new Search(searcher, freshness(index, searcher, options.freshness()))
                .run(options.request()));
  }

  /// Returns how the file or document that `name` names stands in the answer to `query`.
  Standing standing(IndexLocation index, String name, Query query) throws IOException {
    return searchers.ask(
        index,
        searcher -> {
          var id = idOf(name, corpus(index, searcher), searcher);
          var document = searcher.document(id);
          return new StandingSearch(
                  searcher, freshness(index, searcher, QueryOptions.Freshness.CHECKED))
              .of(document.isEmpty() ? id : document.get().source(), query);
        });
  }

  private Freshness freshness(
      IndexLocation index, PassageSearcher searcher, QueryOptions.Freshness asked)
      throws IOException {
    return asked == QueryOptions.Freshness.STALE || !Files.isDirectory(index.base())
        ? Freshness.UNCHECKED
        : new FileFreshness(corpus(index, searcher));
  }

  /// Returns the sources of an index, which are read as it remembers.
  private Corpus corpus(IndexLocation index, PassageSearcher searcher) throws IOException {
    return corpus(index, options(searcher.remembered(IndexMemory.READING)));
  }

  private Corpus corpus(IndexLocation index, CorpusOptions options) throws IOException {
    return new Corpus(
        index.base(), options, Formats.isolated(options.limits(), parsers(options.limits())));
  }

  /// Returns the names of the sources of an index; what is in them is not asked for.
  private Corpus corpus(IndexLocation index) throws IOException {
    return corpus(index, CorpusOptions.standard());
  }

  private static CorpusOptions options(Optional<String> remembered) {
    return remembered.map(CorpusOptions::parse).orElse(CorpusOptions.standard());
  }

  private synchronized ParserProcesses parsers(Limits limits) {
    return parsers.computeIfAbsent(
        limits, asked -> new ParserProcesses(() -> ParserProgram.command(asked)));
  }

  /// Ends the processes in which documents were parsed.
  @Override
  public synchronized void close() throws IOException {
    for (var running : parsers.values()) {
      running.close();
    }
    parsers.clear();
  }

  /// Returns what `target` names, with `neighbours` passages on either side where it is a passage.
  Optional<ShownDocument> show(IndexLocation index, ShowTarget target, int neighbours)
      throws IOException {
    return searchers.ask(
        index,
        searcher -> {
          var documents =
              new IndexedDocuments(searcher, new FileFreshness(corpus(index, searcher)));
          var id = idOf(target.name(), corpus(index), searcher);
          return switch (target) {
            case ShowTarget.Whole _ -> documents.whole(id).map(Stages::shown);
            case ShowTarget.ById(_, var ordinal) ->
                documents.around(id, ordinal, neighbours).map(Stages::shown);
            case ShowTarget.ByLine(_, var line) ->
                documents.atLine(id, line, neighbours).map(Stages::shown);
          };
        });
  }

  /// Reads the file `name` and gives its documents, whole, to `taker`; returns why it, or the rest
  /// of it, cannot be read.
  ///
  /// @param index reads it as this one would; null where there is none
  Optional<SkippedSource> cut(String name, @Nullable IndexLocation index, ExportedDocuments taker)
      throws IOException {
    var options = index == null ? CorpusOptions.standard() : remembered(index);
    var corpus =
        new Corpus(
            workingFolder, options, Formats.isolated(options.limits(), parsers(options.limits())));
    var id = corpus.idOf(workingFolder.resolve(name));
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
    return searchers.ask(index, searcher -> options(searcher.remembered(IndexMemory.READING)));
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

  /// A document is named by its id, or by its path as seen from the working folder.
  private String idOf(String name, Corpus corpus, PassageSearcher searcher) throws IOException {
    return searcher.document(name).isPresent() ? name : corpus.idOf(workingFolder.resolve(name));
  }

  private static ShownDocument shown(IndexedDocuments.Excerpt excerpt) {
    return new ShownDocument(
        excerpt.document().id(),
        excerpt.document().metadata(),
        excerpt.document().passages(),
        excerpt.passages(),
        excerpt.asked());
  }

  IndexReport status(IndexLocation index) throws IOException {
    return searchers.ask(
        index,
        searcher -> {
          var engine = index.engine();
          var memory = IndexMemory.of(engine);
          var since = Differences.of(corpus(index, searcher), memory);
          return new IndexSurvey(searcher, memory).report(index.name(), engine.format(), since);
        });
  }

  /// Makes the index equal to the sources; says what it does as it goes.
  IndexingSummary index(IndexLocation index, IndexOptions options, IndexingOutput output)
      throws IOException {
    var engine = index.engine();
    boolean anew = options.start() == IndexOptions.Start.ANEW;
    if (anew && !index.exists()) {
      throw new MissingIndexException(index.name());
    }
    try (var indexer =
        anew
            ? engine.openRebuild(options.patience(), output::waiting)
            : engine.openIndexer(options.patience(), output::waiting)) {
      // Only now: until the lock was had, another process may have written.
      var known = anew ? IndexMemory.salvaged(engine) : IndexMemory.of(engine);
      var before = options(known.reading());
      var reading = options.reading().apply(before);
      boolean isReadAsBefore = reading.text().equals(before.text());
      var memory = isReadAsBefore ? known : known.doubting(doubts(before, reading));
      index.introduce(indexer);
      var corpus = corpus(index, reading);
      var roots =
          anew || (options.sources().isEmpty() && options.given() == null)
              ? remembered(corpus, memory)
              : new ArrayList<Path>();
      roots.addAll(paths(options.sources()));
      var given = given(options.given(), corpus);
      if (roots.isEmpty() && given.isEmpty()) {
        throw new UsageException("the index remembers no sources; name them: graf index PATH...");
      }
      var refresh = new IndexRefresh(corpus, indexer, memory, commits(options), listener(output));
      if (anew) {
        takeOverGiven(engine, refresh, output);
      }
      if (anew || !isReadAsBefore) {
        refresh.remember(IndexMemory.READING, reading.text());
      }
      return summarised(refresh.run(roots, given), memory, engine);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted; what was committed stays", e);
    }
  }

  private static void takeOverGiven(
      PassageIndex engine, IndexRefresh refresh, IndexingOutput output) throws IOException {
    try (var former = engine.openSearcher()) {
      refresh.takeOverGiven(former);
    } catch (DamagedIndexException | IncompatibleIndexException e) {
      output.notTakenOver(String.valueOf(e.getMessage()));
    }
  }

  private static Map<SourceFile, CorpusEntry> given(@Nullable GivenText given, Corpus corpus)
      throws IOException {
    if (given == null) {
      return Map.of();
    }
    var source =
        SourceFile.given(given.name(), ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    return Map.of(source, corpus.readGiven(source, given.title(), given.in()));
  }

  /// Returns which sources may come out otherwise where they are read in another way.
  private static Predicate<SourceState> doubts(CorpusOptions before, CorpusOptions now) {
    boolean fields = !before.fields().equals(now.fields());
    boolean limits = !before.limits().equals(now.limits());
    return state ->
        (fields && Corpus.hasFields(state.source()))
            || (limits && (state.skipped() != null || !state.detail().isEmpty()));
  }

  /// A new generation is committed once, when it is whole: each commit would take it into use.
  private static Duration commits(IndexOptions options) {
    return options.start() == IndexOptions.Start.ANEW
        ? ChronoUnit.FOREVER.getDuration()
        : options.betweenCommits();
  }

  /// Removes the sources at and below `names` from the index.
  IndexingSummary remove(IndexLocation index, List<String> names, IndexingOutput output)
      throws IOException {
    var engine = index.engine();
    engine.openSearcher().close();
    try (var indexer = engine.openIndexer(IndexOptions.PATIENCE, output::waiting)) {
      var memory = IndexMemory.of(engine);
      var refresh =
          new IndexRefresh(
              corpus(index), indexer, memory, IndexOptions.BETWEEN_COMMITS, listener(output));
      var given = new ArrayList<>(names);
      given.removeIf(name -> !SourceFile.isGiven(name));
      var others = new ArrayList<>(names);
      others.removeAll(given);
      return summarised(refresh.remove(paths(others), given), memory, engine);
    }
  }

  /// Follows the sources until the process is ended.
  void watch(
      IndexLocation index,
      IndexOptions options,
      IndexingOutput output,
      Consumer<IndexingSummary> told)
      throws IOException {
    var engine = index.engine();
    try (var changes = SourceChanges.of(folders(index, engine), output::note)) {
      while (true) {
        do {
          var summary = index(index, options, output);
          if (summary.changed() > 0) {
            told.accept(summary);
          }
        } while (changes.follow(folders(index, engine)));
        changes.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> folders(IndexLocation index, PassageIndex engine) throws IOException {
    try (var searcher = engine.openSearcher()) {
      var corpus = corpus(index);
      var known = IndexMemory.folders(searcher).keySet();
      var paths = new ArrayList<>(known.stream().map(corpus::pathOf).toList());
      for (String id : IndexMemory.roots(searcher)) {
        var root = corpus.pathOf(id);
        var parent = root.getParent();
        if (parent != null && !Files.isDirectory(root)) {
          paths.add(parent);
        } else if (known.isEmpty()) {
          paths.addAll(corpus.foldersBelow(root));
        }
      }
      return paths;
    }
  }

  /// Reads every byte of the index and says what is wrong.
  CheckReport check(IndexLocation index, LongConsumer waiting) throws IOException {
    return index.engine().check(IndexOptions.PATIENCE, waiting);
  }

  /// Drops what is broken.
  void repair(IndexLocation index, LongConsumer waiting) throws IOException {
    index.engine().repair(IndexOptions.PATIENCE, waiting);
  }

  /// Gives each document of the index, in the order of their ids.
  void export(IndexLocation index, ExportedDocuments taker) throws IOException {
    try (var searcher = index.engine().openSearcher()) {
      var documents = new TreeMap<String, DocumentRecord>();
      searcher.forEachDocument(document -> documents.put(document.id(), document));
      for (DocumentRecord document : documents.values()) {
        var passages = searcher.passages(document.id(), 0, Integer.MAX_VALUE);
        taker.take(
            new ShownDocument(
                document.id(), document.metadata(), document.passages(), passages, -1));
      }
    }
  }

  /// Asks the index all queries.
  ///
  /// @param answered told how many are answered, after each, from several threads
  Run ask(IndexLocation index, Queries queries, Unit unit, IntConsumer answered)
      throws IOException {
    try {
      return new Asking(index.lasting(), unit).ask(queries, answered);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Takes one document after the other.
  interface ExportedDocuments {
    void take(ShownDocument document) throws IOException;
  }

  private List<Path> paths(List<String> names) {
    var paths = new ArrayList<Path>();
    for (String name : names) {
      paths.add(workingFolder.resolve(name));
    }
    return paths;
  }

  private static List<Path> remembered(Corpus corpus, IndexMemory memory) {
    var roots = new ArrayList<Path>();
    for (String root : memory.roots()) {
      roots.add(corpus.pathOf(root));
    }
    return roots;
  }

  private static IndexingSummary summarised(
      RefreshSummary done, IndexMemory before, PassageIndex engine) throws IOException {
    return new IndexingSummary(
        done.added(),
        done.updated(),
        done.renamed(),
        done.removed(),
        done.unchanged(),
        done.skipped(),
        done.failed(),
        passages(done, before, engine),
        done.bytes(),
        done.took());
  }

  /// An index that was left as it was need not be opened again, which takes as long as looking at a
  /// thousand files.
  private static long passages(RefreshSummary done, IndexMemory before, PassageIndex engine)
      throws IOException {
    var known = before.statistics();
    if (done.foundNothing() && known.isPresent()) {
      return known.get().passages();
    }
    try (var searcher = engine.openSearcher()) {
      return searcher.statistics().passages();
    }
  }

  private static RefreshListener listener(IndexingOutput output) {
    return new RefreshListener() {
      @Override
      public void committed(long sources) {
        output.committed(sources);
      }

      @Override
      public void began(String source) {
        output.began(source);
      }

      @Override
      public void ended(SourceState state, long passages) {
        output.ended(state.source(), state.documents(), passages, state.size());
        output.incomplete(state.source(), state.detail());
      }

      @Override
      public void skipped(SourceState state, Novelty novelty) {
        var reason = state.skipped();
        if (reason != null && novelty == Novelty.NEW) {
          output.skipped(new SkippedSource(state.source(), reason, state.detail()));
        }
      }
    };
  }
}
