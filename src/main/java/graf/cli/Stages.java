package graf.cli;

import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.evaluate.Asking;
import graf.evaluate.Queries;
import graf.evaluate.Run;
import graf.evaluate.Unit;
import graf.index.CheckReport;
import graf.index.CheckableIndex;
import graf.index.DocumentRecord;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.PassageIndex;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.query.Dates;
import graf.query.QueryReader;
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
import graf.search.SearchRequest;
import graf.search.SearchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/// The stages below, put together as the commands ask for them.
final class Stages {
  private final Path workingFolder;
  private final Searchers searchers;

  Stages(Path workingFolder, Searchers searchers) {
    this.workingFolder = workingFolder;
    this.searchers = searchers;
  }

  SearchResults search(IndexLocation index, QueryOptions options) throws IOException {
    var query =
        QueryReader.read(
            options.text(),
            new graf.query.QueryOptions(
                options.in(),
                options.types(),
                options.languages(),
                Dates.between(options.since(), options.until()),
                options.tiers()));
    var request =
        new SearchRequest(
            new IndexRequest(
                query,
                switch (options.sort()) {
                  case SCORE -> Order.SCORE;
                  case DATE -> Order.DATE;
                  case PATH -> Order.PATH;
                },
                options.offset(),
                options.limit(),
                options.perDocument() == 0 ? Integer.MAX_VALUE : options.perDocument()),
            options.neighbours());
    return searchers.ask(
        index,
        searcher -> new Search(searcher, freshness(index, options.freshness())).run(request));
  }

  private Freshness freshness(IndexLocation index, QueryOptions.Freshness asked)
      throws IOException {
    return asked == QueryOptions.Freshness.STALE || !Files.isDirectory(index.base())
        ? Freshness.UNCHECKED
        : new FileFreshness(corpus(index));
  }

  private Corpus corpus(IndexLocation index) throws IOException {
    return new Corpus(index.base(), CorpusOptions.standard());
  }

  /// Returns what `target` names, with `neighbours` passages on either side where it is a passage.
  Optional<ShownDocument> show(IndexLocation index, ShowTarget target, int neighbours)
      throws IOException {
    return searchers.ask(
        index,
        searcher -> {
          var documents = new IndexedDocuments(searcher, new FileFreshness(corpus(index)));
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
          return new IndexSurvey(searcher, memory)
              .report(index.name(), engine.format(), Differences.of(corpus(index), memory));
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
      var memory = anew ? salvaged(engine) : IndexMemory.of(engine);
      index.introduce(indexer);
      var corpus = corpus(index);
      var roots =
          anew || options.sources().isEmpty() ? remembered(corpus, memory) : new ArrayList<Path>();
      roots.addAll(paths(options.sources()));
      if (roots.isEmpty()) {
        throw new UsageException("the index remembers no sources; name them: graf index PATH...");
      }
      var done =
          new IndexRefresh(corpus, indexer, memory, commits(options), listener(output)).run(roots);
      return summarised(done, memory, engine);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted; what was committed stays", e);
    }
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
      return summarised(refresh.remove(paths(names)), memory, engine);
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
      var paths = new ArrayList<Path>();
      for (String id : IndexMemory.folders(searcher).keySet()) {
        paths.add(corpus(index).pathOf(id));
      }
      for (String id : IndexMemory.roots(searcher)) {
        var root = corpus(index).pathOf(id);
        var parent = root.getParent();
        if (parent != null && !Files.isDirectory(root)) {
          paths.add(parent);
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

  private static IndexMemory salvaged(CheckableIndex engine) {
    return IndexMemory.ofRoots(IndexMemory.parts(engine.salvaged(IndexMemory.ROOTS).orElse("")));
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
