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
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Reads sources and writes what they hold to an index, and keeps account of it.
final class SourceWriter implements Closeable {
  private final Corpus corpus;
  private final IndexMemory memory;
  private final PassageIndexer indexer;
  private final RefreshListener listener;
  private final Stop stop;
  private final RenameDetector renames;
  private final Tally tally = new Tally();
  private final AtomicLong sourcesEnded = new AtomicLong();
  private final AtomicInteger filesRead = new AtomicInteger();

  /// Whether the next run can rely on files that look unchanged.
  private volatile boolean isSettled = true;

  /// Whether there is something to commit; an index with unchanged sources is not touched.
  private volatile boolean written;

  private long lastCommit = System.nanoTime();
  private int filesToRead;
  private int filesCommitted;

  SourceWriter(
      Corpus corpus,
      IndexMemory memory,
      PassageIndexer indexer,
      RefreshListener listener,
      Stop stop) {
    this.stop = stop;
    this.corpus = corpus;
    this.memory = memory;
    this.indexer = indexer;
    this.listener = listener;
    renames = new RenameDetector(corpus);
    // One that is made anew is taken into use by its first commit, even if there is nothing in it.
    written = memory.lastRefresh() == 0;
  }

  Tally tally() {
    return tally;
  }

  /// How far it has come.
  synchronized Progress progress() {
    return new Progress(filesCommitted, filesToRead);
  }

  boolean isSettled() {
    return isSettled;
  }

  /// Notes that there is something to commit.
  void noteWritten() {
    written = true;
  }

  /// Removes sources, of which some may be among those that will be read, under another name.
  void removeAll(Collection<SourceState> gone, Collection<SourceFile> toRead) throws IOException {
    renames.expect(gone, toRead, memory);
    for (SourceState state : gone) {
      written = true;
      indexer.remove(state.source());
      tally.removed(state);
    }
  }

  /// Keeps what the index holds of an unchanged file.
  void leave(SourceState state) {
    if (RefreshPlan.needsRecheck(state)) {
      isSettled = false;
    }
    tell(state);
  }

  private void tell(SourceState state) {
    tally.left(state);
    if (state.skipped() != null) {
      listener.skipped(state, RefreshListener.Novelty.KNOWN);
    }
  }

  /// Reports an unreachable file each time, but writes the reason only once.
  void skip(SourceFile file, CorpusEntry.Skipped why) throws IOException {
    var known = memory.sources().get(file.id());
    if (known != null && known.skipped() == why.reason() && known.detail().equals(why.detail())) {
      tell(known);
    } else {
      write(file, new SourceReading(file), why);
    }
  }

  /// Writes what was given on standard input.
  void give(SourceFile file, CorpusEntry entry) throws IOException {
    listener.began(file.id());
    write(file, new SourceReading(file), entry);
  }

  /// Reads on all cores: extraction and analysis take the time, not the disk.
  void readAll(Queue<SourceFile> files, Duration betweenCommits)
      throws IOException, InterruptedException {
    filesToRead = files.size();
    listener.toRead(filesToRead);
    var queue = new ConcurrentLinkedQueue<>(files);
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, files.size()));
    ReadWorkers.run(
        threads,
        () -> {
          for (var file = queue.poll(); file != null && !stop.isAsked(); file = queue.poll()) {
            read(file);
            indexer.progress(filesRead.incrementAndGet(), filesToRead);
            commitIfDue(betweenCommits);
          }
        });
  }

  private void read(SourceFile file) throws IOException {
    written = true;
    listener.began(file.id());
    var reading = new SourceReading(file);
    var known = memory.sources().get(file.id());
    if (known != null && renames.isSame(file, known)) {
      var state = reading.unchanged(known);
      indexer.restate(state);
      leave(state);
      return;
    }
    var former = known == null ? renames.formerly(file) : Optional.<SourceState>empty();
    var now = former.isPresent() ? rename(file, reading, former.get()) : readAnew(file, reading);
    if (now.isEmpty() || RefreshPlan.needsRecheck(now.get())) {
      isSettled = false;
    }
  }

  private Optional<SourceState> rename(SourceFile file, SourceReading reading, SourceState former)
      throws IOException {
    var content = renames.content(former, file);
    var now =
        content.isPresent()
            ? Optional.of(end(file, reading, write(reading.renamed(former, content.get()))))
            : readAnew(file, reading);
    now.ifPresent(state -> tally.renamed(former, state));
    return now;
  }

  /// Returns the new state of the file; nothing where it has vanished.
  private Optional<SourceState> readAnew(SourceFile file, SourceReading reading)
      throws IOException {
    var entry = corpus.read(file);
    if (entry instanceof CorpusEntry.Skipped skipped && skipped.reason() == SkipReason.MISSING) {
      removeGone(file);
      return Optional.empty();
    }
    return Optional.of(write(file, reading, entry));
  }

  /// A file may vanish between the walk and its turn.
  private void removeGone(SourceFile file) throws IOException {
    indexer.remove(file.id());
    var known = memory.sources().get(file.id());
    if (known != null) {
      tally.removed(known);
    }
  }

  private SourceState write(SourceFile file, SourceReading reading, CorpusEntry entry)
      throws IOException {
    try (Closeable _ = entry instanceof CorpusEntry.Loaded loaded ? loaded : () -> {}) {
      SourceState state;
      try {
        state = write(reading.update(entry));
      } catch (RuntimeException e) {
        if (stop.isAsked()) {
          // What broke off with the run says nothing of the file, which the next run reads.
          indexer.remove(file.id());
          return reading.skipped(SkipReason.UNREADABLE, "").state().get();
        }
        state = write(reading.failed(e));
      }
      return end(file, reading, state);
    }
  }

  private SourceState end(SourceFile file, SourceReading reading, SourceState state)
      throws IOException {
    tally.read(memory.sources().get(file.id()), state);
    if (state.skipped() == null) {
      listener.ended(state, reading.passages());
      sourcesEnded.incrementAndGet();
    } else {
      listener.skipped(state, RefreshListener.Novelty.NEW);
    }
    return state;
  }

  private SourceState write(SourceUpdate update) throws IOException {
    written = true;
    indexer.replace(update);
    return update.state().get();
  }

  private synchronized void commitIfDue(Duration betweenCommits) throws IOException {
    if (Duration.ofNanos(System.nanoTime() - lastCommit).compareTo(betweenCommits) > 0) {
      commit();
    }
  }

  synchronized void commit() throws IOException {
    long ended = sourcesEnded.get();
    int read = filesRead.get();
    IndexMemory.rememberCommit(indexer);
    indexer.commit();
    filesCommitted = read;
    lastCommit = System.nanoTime();
    listener.committed(ended);
  }

  void commitIfWritten() throws IOException {
    if (written) {
      commit();
    }
  }

  @Override
  public void close() throws IOException {
    renames.close();
  }
}
