package graf.index.opensearch;

import graf.analysis.TextAnalyzer;
import graf.index.LockedIndexException;
import graf.index.PassageIndex;
import graf.index.PassageIndexer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.UnavailableIndexException;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.CommitTable;
import graf.index.opensearch.generation.Commits;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.Holder;
import graf.index.opensearch.generation.Remembered;
import graf.index.opensearch.generation.Replacement;
import graf.index.opensearch.generation.Scan;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.WriterLeases;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Writes one generation of a cluster's index; see {@link
/// graf.index.opensearch.generation.Snapshot} for how it becomes visible.
final class ClusterIndexer implements PassageIndexer {
  private final Generation generation;
  private final GenerationCleanup sweep;
  private final Commits commits;
  private final WriterLeases leases;
  private final Holder holder;
  private final Takeover takeover;
  private final BulkSender sender;
  private final Queue<BulkLines> allLines = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Writer> writers = ThreadLocal.withInitial(this::newWriter);
  private final SortedMap<String, String> remembered = new TreeMap<>();

  /// Held for reading while a source is written, so that no commit parts it.
  private final ReadWriteLock wholeSources = new ReentrantReadWriteLock();

  /// Sources of the commit that is being written.
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  /// Those of them, and those removed, of which earlier commits hold something.
  private final Set<String> replaced = ConcurrentHashMap.newKeySet();

  /// Those that were only touched.
  private final Set<String> restated = ConcurrentHashMap.newKeySet();

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private @Nullable CommitTable table;
  private boolean prepared;

  /// The number of the commit that is being written; 0 while nothing is.
  private volatile long commit;

  /// The number of the commit from which on all is to be seen, where this writer has cleared the
  /// rest; else 0.
  private long first;

  /// Whether parts of sources may be missing in what was sent, so that it is not to be committed.
  private volatile boolean broken;

  /// @param leases on the generation; owned from here on
  /// @param takeover how it comes into use; owned from here on
  ClusterIndexer(WriterLeases leases, Takeover takeover) {
    this.generation = leases.generation();
    this.sender = new BulkSender(generation);
    this.sweep = new GenerationCleanup(generation);
    this.commits = new Commits(generation);
    this.leases = leases;
    this.holder = leases.holder();
    this.takeover = takeover;
  }

  /// What a thread writes with.
  private record Writer(BulkLines lines, TextAnalyzer.Pool analyzers) {}

  private Writer newWriter() {
    var lines = new BulkLines(sender);
    allLines.add(lines);
    return new Writer(lines, new TextAnalyzer.Pool());
  }

  @Override
  public void replace(SourceUpdate update) throws IOException {
    var source = update.source();
    wholeSources.readLock().lock();
    try {
      long number = begun();
      if (!written.add(source)) {
        drop(source, number);
      }
      hideOld(source);
      var writer = writers.get();
      boolean settled = false;
      try {
        var stamp = new SourceLines.Stamp(number, holder.partOf(source));
        new SourceLines(update, stamp, writer.analyzers(), writer.lines()).write();
        settled = true;
      } catch (UnavailableIndexException e) {
        // The run is over; to take anything back would wait for the same shards again.
        broken = true;
        settled = true;
        throw e;
      } finally {
        if (!settled) {
          drop(source, number);
          written.remove(source);
        }
      }
    } finally {
      wholeSources.readLock().unlock();
    }
  }

  /// Takes back what was sent of a source for the commit that is being written.
  private void drop(String source, long number) throws IOException {
    flush();
    sweep.refresh();
    sweep.delete(Dsl.all(Dsl.is(IndexSchema.SOURCE, source), Dsl.is(Schema.COMMIT, number)));
  }

  /// Returns once all that any thread has sent is acknowledged: bulk requests overtake each other.
  private void flush() throws IOException {
    for (BulkLines lines : allLines) {
      lines.send();
    }
    for (BulkLines lines : allLines) {
      lines.flush();
    }
  }

  private void hideOld(String source) {
    if (known.contains(source)) {
      replaced.add(source);
    }
  }

  @Override
  public void restate(SourceState state) throws IOException {
    wholeSources.readLock().lock();
    try {
      begun();
      if (!restated.add(state.source())) {
        flush();
      }
      var query =
          commits
              .snapshot()
              .visible(
                  Dsl.all(
                      Dsl.is(IndexSchema.KIND, IndexSchema.FILE),
                      Dsl.is(IndexSchema.SOURCE, state.source())));
      var found =
          generation
              .cluster()
              .post(
                  "/" + generation.name() + "/_search",
                  Map.of("routing", state.source(), "allow_partial_search_results", "false"),
                  Map.of("query", query, "_source", List.of(Schema.COMMIT)))
              .path("hits")
              .path("hits")
              .path(0);
      // In its place: that a source was only touched may be known before the commit.
      if (!found.isMissingNode()) {
        var stamp =
            new SourceLines.Stamp(
                found.path("_source").path(Schema.COMMIT).asLong(), holder.partOf(state.source()));
        writers
            .get()
            .lines()
            .add(
                found.path("_id").asText(),
                state.source(),
                json -> SourceLines.writeState(json, state, stamp));
      }
    } finally {
      wholeSources.readLock().unlock();
    }
  }

  @Override
  public void remove(String source) throws IOException {
    wholeSources.readLock().lock();
    try {
      long number = begun();
      if (written.remove(source)) {
        drop(source, number);
      }
      hideOld(source);
    } finally {
      wholeSources.readLock().unlock();
    }
  }

  @Override
  public void clear() throws IOException {
    wholeSources.writeLock().lock();
    try {
      first = begun();
      written.clear();
      replaced.clear();
      known.clear();
    } finally {
      wholeSources.writeLock().unlock();
    }
  }

  @Override
  public synchronized void remember(String name, String value) {
    remembered.put(name, value);
  }

  @Override
  public String settle(String name, String value) throws IOException {
    taken();
    return commits
        .change(holder, table -> table.holding(name, value))
        .values()
        .getOrDefault(name, value);
  }

  @Override
  public void progress(int read, int toRead) {
    leases.progress(read, toRead);
  }

  /// Returns the number of the commit that is being written, having begun it.
  private long begun() throws IOException {
    long number = commit;
    return number > 0 ? number : begin();
  }

  private synchronized long begin() throws IOException {
    if (commit == 0) {
      prepare();
      commit = commits.change(holder, table -> table.begun(holder)).openOf(holder);
    }
    return commit;
  }

  private synchronized CommitTable taken() throws IOException {
    if (table == null) {
      table = leases.taken();
    }
    return table;
  }

  /// Finishes or takes back what another writer left behind.
  private void prepare() throws IOException {
    if (prepared) {
      return;
    }
    var found = taken();
    sweep.refresh();
    for (Replacement replacement : found.replaced()) {
      if (holder.has(replacement.part())) {
        sweep.finish(replacement);
      }
    }
    sweep.deleteAbandoned(found.abandoned());
    var own = commits.snapshot().of(holder.part());
    new Scan(generation, own, IndexSchema.FILE, IndexSchema.SOURCE)
        .forEach(
            List.of(IndexSchema.SOURCE), hit -> known.add(hit.path(IndexSchema.SOURCE).asText()));
    prepared = true;
  }

  @Override
  public void commit() throws IOException {
    wholeSources.writeLock().lock();
    try {
      commitWhole();
    } finally {
      wholeSources.writeLock().unlock();
    }
  }

  /// The cluster merges by itself.
  @Override
  public void compact(Runnable beginning) {}

  private synchronized void commitWhole() throws IOException {
    prepare();
    if (broken) {
      throw new UnavailableIndexException(
          generation.cluster().url() + " did not take all that was sent", null);
    }
    long number = begun();
    flush();
    var replacement = Replacement.of(number, holder.part(), sorted(replaced), generation);
    boolean remembers = !remembered.isEmpty();
    if (remembers) {
      new Remembered(generation).write(holder, number, remembered);
    }
    sweep.refresh();
    leases.check();
    var made =
        new CommitTable.Commit(number, first, replacement, remembers, System.currentTimeMillis());
    commits.change(holder, found -> with(made, found));
    takeover.committed();
    known.addAll(written);
    known.removeAll(withoutWritten(replaced));
    written.clear();
    replaced.clear();
    restated.clear();
    remembered.clear();
    commit = 0;
    deleteForgotten();
    sweep.finish(replacement);
    // A reader finds the table by a search first.
    sweep.refresh();
  }

  /// A number that is neither open nor abandoned was committed, and the answer was lost.
  private CommitTable with(CommitTable.Commit made, CommitTable found) throws IOException {
    if (found.abandoned().contains(made.number())) {
      throw new LockedIndexException(generation.cluster().url(), 0);
    }
    return found.open().containsKey(made.number()) ? found.committed(holder, made) : found;
  }

  private Set<String> withoutWritten(Set<String> sources) {
    var removed = new HashSet<>(sources);
    removed.removeAll(written);
    return removed;
  }

  private static List<String> sorted(Set<String> sources) {
    var sorted = new ArrayList<>(sources);
    sorted.sort(null);
    return sorted;
  }

  private void deleteForgotten() throws IOException {
    if (first > 0) {
      sweep.delete(Map.of("range", Map.of(Schema.COMMIT, Map.of("lt", first))));
      first = 0;
    }
  }

  @Override
  public void complete() throws IOException {
    takeover.completed();
  }

  @Override
  public Optional<PassageIndex> earlier() {
    return takeover.earlier();
  }

  @Override
  public void close() throws IOException {
    sender.close();
    leases.close();
    takeover.close();
    generation.cluster().close();
  }
}
