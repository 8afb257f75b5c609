package graf.cli.task;

import graf.cli.option.UsageException;
import graf.cli.output.IndexingOutput;
import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.corpus.format.SpooledBytes;
import graf.index.CheckReport;
import graf.index.CheckableIndex;
import graf.index.ClusterReport;
import graf.index.DamagedIndexException;
import graf.index.IncompatibleIndexException;
import graf.index.IndexStatistics;
import graf.index.PassageIndex;
import graf.index.PassageIndexer;
import graf.index.UnavailableIndexException;
import graf.refresh.IndexMemory;
import graf.refresh.IndexRefresh;
import graf.refresh.Progress;
import graf.refresh.RefreshSummary;
import graf.render.Amounts;
import graf.render.IndexingSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What commands do to an index: update, remove from, check, repair.
public final class WriteTasks {
  private final Sources sources;

  WriteTasks(Sources sources) {
    this.sources = sources;
  }

  /// Makes the index equal to the sources; says what it does as it goes.
  public IndexingSummary index(IndexLocation index, IndexingRequest options, IndexingOutput output)
      throws IOException {
    var engine = index.part(options.part());
    if (!index.exists()) {
      checkSomethingToIndex(index, options);
    }
    var given = options.given();
    // Before the lock is taken: what writes there may take its time.
    try (var bytes = SpooledBytes.of(given == null ? InputStream.nullInputStream() : given.in())) {
      return index(index, engine, options, bytes, output);
    } catch (IncompatibleIndexException e) {
      if (!e.isOlder() || options.start() == IndexingRequest.Start.ANEW) {
        throw e;
      }
      // Its readers have the old one until the new one is whole.
      output.note(e.getMessage() + "; bringing it up to date");
      return index(index, options.from(IndexingRequest.Start.ANEW), output);
    }
  }

  private IndexingSummary index(
      IndexLocation index,
      CheckableIndex engine,
      IndexingRequest options,
      SpooledBytes givenBytes,
      IndexingOutput output)
      throws IOException {
    boolean anew = options.start() == IndexingRequest.Start.ANEW;
    // Closed last: the lock is given back before the process may end.
    try (var interruption = Interruption.awaited();
        var indexer =
            anew
                ? engine.openRebuild(options.patience(), output::waiting)
                : engine.openIndexer(options.patience(), output::waiting)) {
      // Only now: until the lock was had, another process may have written.
      var written = indexer.earlier().orElse(engine);
      var known = known(index, options, indexer, written);
      var before = Sources.options(known.reading());
      var reading = options.reading().apply(before);
      boolean isReadAsBefore = reading.text().equals(before.text());
      var change = new ReadingChange(before, reading);
      var memory = isReadAsBefore ? known : known.withoutUnsure(change::concerns);
      index.introduce(indexer);
      var corpus = sources.corpus(index, reading);
      var roots =
          anew || (options.sources().isEmpty() && options.given() == null)
              ? remembered(corpus, memory)
              : new ArrayList<Path>();
      roots.addAll(paths(options.sources()));
      var given = given(options.given(), givenBytes, corpus);
      if (roots.isEmpty() && given.isEmpty()) {
        throw new UsageException("the index remembers no sources; name them: graf index PATH...");
      }
      var refresh =
          new IndexRefresh(
              corpus,
              indexer,
              memory,
              commits(options),
              new IndexingListener(output),
              interruption);
      if (anew) {
        takeOverGiven(engine, refresh, output);
      }
      if (anew || !isReadAsBefore) {
        refresh.remember(IndexMemory.READING, reading.text());
      }
      var done = run(refresh, roots, given, options);
      if (interruption.isAsked()) {
        output.stopped(kept(refresh.progress(), options));
      } else {
        indexer.complete();
      }
      return summarised(done, memory, written);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted; what was committed stays", e);
    }
  }

  private static IndexMemory known(
      IndexLocation index, IndexingRequest options, PassageIndexer indexer, PassageIndex written)
      throws IOException {
    boolean anew = options.start() == IndexingRequest.Start.ANEW;
    if (anew && indexer.earlier().isEmpty()) {
      return IndexMemory.salvaged(index.engine());
    }
    var known = IndexMemory.of(written, options.part());
    return options.part().isWhole()
        ? known
        : known.orRootsOf(
            anew ? IndexMemory.salvaged(index.engine()) : IndexMemory.of(index.engine()));
  }

  /// A misspelt path leaves no empty index behind.
  private void checkSomethingToIndex(IndexLocation index, IndexingRequest options)
      throws MissingIndexException {
    if (options.start() == IndexingRequest.Start.ANEW) {
      throw new MissingIndexException(index.name());
    }
    if (options.given() == null && paths(options.sources()).stream().noneMatch(Files::exists)) {
      throw new UsageException(
          "nothing is at '" + String.join("', '", options.sources()) + "'; no index was made");
    }
  }

  private static RefreshSummary run(
      IndexRefresh refresh,
      List<Path> roots,
      Map<SourceFile, CorpusEntry> given,
      IndexingRequest options)
      throws IOException, InterruptedException {
    try {
      return refresh.run(roots, given);
    } catch (UnavailableIndexException e) {
      throw new IOException(e.getMessage() + "; " + kept(refresh.progress(), options), e);
    }
  }

  /// Says in the end of a sentence what a run that broke off leaves.
  private static String kept(Progress progress, IndexingRequest options) {
    if (options.isAllOrNothing()) {
      return "the rebuild is abandoned, and the index from before it still answers";
    }
    return progress.toRead() == 0
        ? "what was committed stays"
        : "at least "
            + Amounts.digits(progress.committed())
            + " of "
            + Amounts.of(progress.toRead(), "file")
            + " to be read are committed, and the next run goes on from there";
  }

  private static void takeOverGiven(
      PassageIndex engine, IndexRefresh refresh, IndexingOutput output) throws IOException {
    try (var former = engine.openSearcher()) {
      refresh.takeOverGiven(former);
    } catch (DamagedIndexException e) {
      output.notTakenOver(String.valueOf(e.getMessage()));
    } catch (IncompatibleIndexException _) {
      output.notTakenOver("its texts are in an older format");
    }
  }

  private static Map<SourceFile, CorpusEntry> given(
      @Nullable StandardInputSource given, SpooledBytes bytes, Corpus corpus) throws IOException {
    if (given == null) {
      return Map.of();
    }
    var source =
        SourceFile.given(given.name(), ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    return Map.of(source, corpus.readGiven(source, given.title(), bytes));
  }

  /// A new generation is committed once, when it is whole: each commit would take it into use.
  private static Duration commits(IndexingRequest options) {
    return options.isAllOrNothing() ? ChronoUnit.FOREVER.getDuration() : options.betweenCommits();
  }

  /// Removes the sources at and below `names` from the index; returns nothing where it holds none.
  public Optional<IndexingSummary> remove(
      IndexLocation index, List<String> names, IndexingOutput output) throws IOException {
    var engine = index.engine();
    engine.openSearcher().close();
    try (var indexer = engine.openIndexer(IndexingRequest.PATIENCE, output::waiting)) {
      var memory = IndexMemory.of(engine);
      var refresh =
          new IndexRefresh(
              sources.corpus(index),
              indexer,
              memory,
              IndexingRequest.BETWEEN_COMMITS,
              new IndexingListener(output));
      var given = new ArrayList<>(names);
      given.removeIf(name -> !SourceFile.isGiven(name));
      var others = new ArrayList<>(names);
      others.removeAll(given);
      var done = refresh.remove(paths(others), given);
      return done.removedSources() == 0
          ? Optional.empty()
          : Optional.of(summarised(done, memory, engine));
    }
  }

  /// Removes all that the index holds.
  public IndexingSummary removeAll(IndexLocation index, IndexingOutput output) throws IOException {
    var engine = index.engine();
    var held = IndexMemory.of(engine);
    long start = System.nanoTime();
    if (engine.drop(IndexingRequest.PATIENCE, output::waiting)) {
      return dropped(held, Duration.ofNanos(System.nanoTime() - start));
    }
    try (var indexer = engine.openIndexer(IndexingRequest.PATIENCE, output::waiting)) {
      var memory = IndexMemory.of(engine);
      var corpus = sources.corpus(index);
      var commits = IndexingRequest.BETWEEN_COMMITS;
      var refresh =
          new IndexRefresh(corpus, indexer, memory, commits, new IndexingListener(output));
      return summarised(refresh.removeAll(), memory, engine);
    }
  }

  private static IndexingSummary dropped(IndexMemory held, Duration took) {
    long documents = held.statistics().map(IndexStatistics::documents).orElse(0L);
    return new IndexingSummary(0, 0, 0, documents, 0, 0, 0, 0, 0, took);
  }

  /// Clears away what broken-off runs left beside the index; returns what that was.
  public List<String> tidy(IndexLocation index, LongConsumer waiting) throws IOException {
    return index.engine().tidy(IndexingRequest.PATIENCE, waiting);
  }

  /// Returns what broken-off runs left beside the index.
  public List<String> leftovers(IndexLocation index) throws IOException {
    return index.engine().cluster().map(ClusterReport::unfinished).orElse(List.of());
  }

  /// Returns what goes on making an index equal to its sources.
  public SourceWatch watch() {
    return new SourceWatch(this, sources);
  }

  /// Reads every byte of the index and says what is wrong.
  public CheckReport check(IndexLocation index, LongConsumer waiting) throws IOException {
    return index.engine().check(IndexingRequest.PATIENCE, waiting);
  }

  /// Drops what is broken.
  public void repair(IndexLocation index, LongConsumer waiting) throws IOException {
    index.engine().repair(IndexingRequest.PATIENCE, waiting);
  }

  private List<Path> paths(List<String> names) {
    var paths = new ArrayList<Path>();
    for (String name : names) {
      paths.add(sources.path(name));
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
}
