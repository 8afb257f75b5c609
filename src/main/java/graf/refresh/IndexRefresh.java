package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.PassageIndexer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Makes an index equal to its sources.
///
/// What the index remembers of each file (size, time, hash) decides what is read. Work is committed
/// at intervals, so that a run that is killed does not read again what it had committed.
public final class IndexRefresh {
  private static final long COMMIT_NANOS = Duration.ofSeconds(20).toNanos();

  private final Corpus corpus;
  private final PassageIndexer indexer;
  private final IndexMemory memory;
  private final RefreshListener listener;
  private final Tally tally = new Tally();
  private long lastCommit = System.nanoTime();

  /// @param memory what the index remembers of its sources
  public IndexRefresh(
      Corpus corpus, PassageIndexer indexer, IndexMemory memory, RefreshListener listener) {
    this.corpus = corpus;
    this.indexer = indexer;
    this.memory = memory;
    this.listener = listener;
  }

  /// Reads what is new or changed below `roots`, removes what is gone from there, and commits.
  public RefreshSummary run(List<Path> roots) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    var survey = new Survey(memory.sources());
    for (Path root : roots) {
      corpus.walk(root, survey);
    }
    for (SourceState state : survey.unchanged()) {
      leave(state);
    }
    removeGone(roots, survey);
    for (Map.Entry<SourceFile, CorpusEntry.Skipped> entry : survey.unreachable().entrySet()) {
      write(entry.getKey(), entry.getValue());
    }
    readAll(survey.toRead());
    memory.remember(indexer, corpus, roots, now);
    indexer.commit();
    return tally.summary(Duration.ofNanos(System.nanoTime() - start));
  }

  private void leave(SourceState state) {
    tally.left(state);
    if (state.skipped() != null) {
      listener.skipped(state, RefreshListener.Novelty.KNOWN);
    }
  }

  private void removeGone(List<Path> roots, Survey survey) throws IOException {
    for (SourceState state : memory.sources().values()) {
      if (!survey.met(state.source()) && isBelow(roots, state.source())) {
        indexer.remove(state.source());
        tally.removed(state);
      }
    }
  }

  private boolean isBelow(List<Path> roots, String source) {
    for (Path root : roots) {
      var id = corpus.idOf(root);
      if (id.isEmpty() || source.equals(id) || source.startsWith(id + "/")) {
        return true;
      }
    }
    return false;
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
    listener.began(file.id());
    write(file, corpus.read(file));
  }

  private void write(SourceFile file, CorpusEntry entry) throws IOException {
    var reading = new SourceReading(file);
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
      } else {
        listener.skipped(state, RefreshListener.Novelty.NEW);
      }
    }
  }

  private SourceState write(SourceUpdate update) throws IOException {
    indexer.replace(update);
    return update.state().get();
  }

  private synchronized void commitIfDue() throws IOException {
    if (System.nanoTime() - lastCommit > COMMIT_NANOS) {
      indexer.commit();
      lastCommit = System.nanoTime();
    }
  }
}
