package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.PassageIndexer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.passage.SkipReason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Makes an index equal to its sources.
///
/// What the index remembers of each file (size, time, hash) decides what is read. Work is committed
/// at intervals, so that a run that is killed does not read again what it had committed.
public final class IndexRefresh {
  private final Corpus corpus;
  private final PassageIndexer indexer;
  private final IndexMemory memory;
  private final RefreshListener listener;
  private final Duration betweenCommits;
  private final Tally tally = new Tally();
  private final AtomicLong sourcesEnded = new AtomicLong();

  /// Whether there is something to commit: an index whose sources are as they were stays untouched.
  private volatile boolean written;

  private long lastCommit = System.nanoTime();

  /// @param memory what the index remembers of its sources
  /// @param betweenCommits how long at most what was read stays unsafe
  public IndexRefresh(
      Corpus corpus,
      PassageIndexer indexer,
      IndexMemory memory,
      Duration betweenCommits,
      RefreshListener listener) {
    this.corpus = corpus;
    this.indexer = indexer;
    this.memory = memory;
    this.betweenCommits = betweenCommits;
    this.listener = listener;
    // One that is made anew is taken into use by its first commit, even if there is nothing in it.
    written = memory.lastRefresh() == 0;
  }

  /// Reads what is new or changed below `roots`, removes what is gone from there, and commits.
  ///
  /// The roots are remembered, but for those where nothing is nor ever was: a misspelt one is put
  /// on record once, not looked for ever after.
  public RefreshSummary run(List<Path> roots) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    var below = new Roots(corpus, roots);
    var survey = new Survey(memory.sources());
    // A root inside of another may be there only because it was named, such as an ignored file.
    for (Path root : below.with(memory.roots())) {
      corpus.walk(root, survey);
    }
    rememberRoots(roots, survey);
    for (SourceState state : survey.unchanged()) {
      leave(state);
    }
    removeGone(below, new Roots(corpus, survey.unreadable()), survey);
    for (Map.Entry<SourceFile, CorpusEntry.Skipped> entry : survey.unreachable().entrySet()) {
      write(entry.getKey(), new SourceReading(entry.getKey()), entry.getValue());
    }
    readAll(survey.toRead());
    rememberFolders(below, survey);
    if (written) {
      IndexMemory.rememberRefresh(indexer, now);
      commit();
    }
    return tally.summary(Duration.ofNanos(System.nanoTime() - start));
  }

  /// Removes all that lies below `roots`, and forgets them.
  public RefreshSummary remove(List<Path> roots) throws IOException {
    long start = System.nanoTime();
    var below = new Roots(corpus, roots);
    for (SourceState state : memory.sources().values()) {
      if (below.contain(state.source())) {
        indexer.remove(state.source());
        tally.removed(state);
      } else {
        tally.left(state);
      }
    }
    var kept = new ArrayList<>(memory.roots());
    kept.removeIf(below::contain);
    IndexMemory.rememberRoots(indexer, kept);
    var folders = new TreeMap<>(memory.folders());
    folders.keySet().removeIf(below::contain);
    IndexMemory.rememberFolders(indexer, folders);
    commit();
    return tally.summary(Duration.ofNanos(System.nanoTime() - start));
  }

  private void rememberRoots(List<Path> roots, Survey survey) {
    var all = new LinkedHashSet<>(memory.roots());
    for (Path root : roots) {
      var id = corpus.idOf(root);
      if (!survey.isMissing(id) || isKnown(root)) {
        all.add(id);
      }
    }
    if (!memory.roots().equals(List.copyOf(all))) {
      IndexMemory.rememberRoots(indexer, all);
      written = true;
    }
  }

  private boolean isKnown(Path root) {
    var below = new Roots(corpus, List.of(root));
    for (SourceState state : memory.sources().values()) {
      if (state.skipped() != SkipReason.MISSING && below.contain(state.source())) {
        return true;
      }
    }
    return memory.roots().contains(corpus.idOf(root));
  }

  private void rememberFolders(Roots below, Survey survey) {
    var folders = new TreeMap<>(memory.folders());
    folders.keySet().removeIf(below::contain);
    folders.putAll(survey.folders());
    if (!memory.folders().equals(folders)) {
      IndexMemory.rememberFolders(indexer, folders);
      written = true;
    }
  }

  private void leave(SourceState state) {
    tally.left(state);
    if (state.skipped() != null) {
      listener.skipped(state, RefreshListener.Novelty.KNOWN);
    }
  }

  private void removeGone(Roots below, Roots unknown, Survey survey) throws IOException {
    for (SourceState state : memory.sources().values()) {
      if (!survey.met(state.source()) && below.contain(state.source())) {
        if (unknown.contain(state.source())) {
          leave(state);
        } else {
          written = true;
          indexer.remove(state.source());
          tally.removed(state);
        }
      }
    }
  }

  /// Reads on all cores: extraction and analysis take the time, not the disk.
  private void readAll(Queue<SourceFile> files) throws IOException, InterruptedException {
    var queue = new ConcurrentLinkedQueue<>(files);
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, files.size()));
    Workers.run(
        threads,
        () -> {
          for (var file = queue.poll(); file != null; file = queue.poll()) {
            read(file);
            commitIfDue();
          }
        });
  }

  private void read(SourceFile file) throws IOException {
    written = true;
    listener.began(file.id());
    var reading = new SourceReading(file);
    var known = memory.sources().get(file.id());
    if (known != null && isSame(file, known)) {
      indexer.restate(reading.unchanged(known));
      leave(known);
      return;
    }
    var entry = corpus.read(file);
    if (entry instanceof CorpusEntry.Skipped skipped && skipped.reason() == SkipReason.MISSING) {
      removeGone(file, known);
    } else {
      write(file, reading, entry);
    }
  }

  /// Between the walk and its turn, a file may vanish.
  private void removeGone(SourceFile file, @Nullable SourceState known) throws IOException {
    indexer.remove(file.id());
    if (known != null) {
      tally.removed(known);
    }
  }

  /// A document without a date of its own is of the day its file was changed.
  private static boolean isOfOneDay(SourceFile file, SourceState known) {
    return known.modified() >= 0 && day(file.modified()).equals(day(known.modified()));
  }

  private static LocalDate day(long micros) {
    return Instant.ofEpochMilli(micros / 1000).atZone(ZoneId.systemDefault()).toLocalDate();
  }

  /// Whether a file that was only touched holds what it held; its time alone is new then.
  private boolean isSame(SourceFile file, SourceState known) {
    if (file.size() != known.size()
        || known.hash().isEmpty()
        || Survey.isFailure(known)
        || !isOfOneDay(file, known)) {
      return false;
    }
    try {
      return corpus.hash(file).equals(known.hash());
    } catch (IOException e) {
      // Reading it will say what is wrong.
      return false;
    }
  }

  private void write(SourceFile file, SourceReading reading, CorpusEntry entry) throws IOException {
    try (Closeable _ = entry instanceof CorpusEntry.Loaded loaded ? loaded : () -> {}) {
      SourceState state;
      try {
        state = write(reading.update(entry));
      } catch (RuntimeException e) {
        state = write(reading.failed(e));
      }
      tally.read(memory.sources().get(file.id()), state);
      if (state.skipped() == null) {
        listener.ended(state, reading.passages());
        sourcesEnded.incrementAndGet();
      } else {
        listener.skipped(state, RefreshListener.Novelty.NEW);
      }
    }
  }

  private SourceState write(SourceUpdate update) throws IOException {
    written = true;
    indexer.replace(update);
    return update.state().get();
  }

  private synchronized void commitIfDue() throws IOException {
    if (Duration.ofNanos(System.nanoTime() - lastCommit).compareTo(betweenCommits) > 0) {
      commit();
    }
  }

  private synchronized void commit() throws IOException {
    long ended = sourcesEnded.get();
    indexer.commit();
    lastCommit = System.nanoTime();
    listener.committed(ended);
  }
}
