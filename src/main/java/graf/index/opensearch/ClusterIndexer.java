package graf.index.opensearch;

import graf.analysis.TextAnalyzer;
import graf.index.PassageIndexer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Writes one generation of a cluster's index; see {@link Snapshot} for how it becomes visible.
final class ClusterIndexer implements PassageIndexer {
  private final Generation generation;
  private final GenerationCleanup sweep;
  private final WriterLease lease;
  private final @Nullable AliasSwitch takeover;
  private final Queue<BulkLines> allLines = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Writer> writers = ThreadLocal.withInitial(this::newWriter);
  private final Map<String, String> remembered = new TreeMap<>();

  /// Held for reading while a source is written, so that no commit parts it.
  private final ReadWriteLock wholeSources = new ReentrantReadWriteLock();

  /// Sources of the commit that is being written.
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  /// Those of them, and those removed, of which earlier commits hold something.
  private final Set<String> replaced = ConcurrentHashMap.newKeySet();

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private Generation.Memory memory = Generation.Memory.NONE;
  private boolean prepared;

  /// The number of the commit that is being written; 0 while nothing is.
  private volatile long commit;

  private long first;

  /// @param lease on the generation; owned from here on
  /// @param takeover which the first commit makes, if any; owned from here on
  ClusterIndexer(Generation generation, WriterLease lease, @Nullable AliasSwitch takeover) {
    this.generation = generation;
    this.sweep = new GenerationCleanup(generation);
    this.lease = lease;
    this.takeover = takeover;
  }

  /// What a thread writes with.
  private record Writer(BulkLines lines, TextAnalyzer.Pool analyzers) {}

  private Writer newWriter() {
    var lines = new BulkLines(generation);
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
      boolean whole = false;
      try {
        new SourceLines(update, number, writer.analyzers(), writer.lines()).write();
        whole = true;
      } finally {
        if (!whole) {
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
    writers.get().lines().flush();
    sweep.refresh();
    sweep.delete(Dsl.all(Dsl.is(Schema.SOURCE, source), Dsl.is(Schema.COMMIT, number)));
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
      var query =
          memory()
              .snapshot()
              .visible(
                  Dsl.all(Dsl.is(Schema.KIND, Schema.FILE), Dsl.is(Schema.SOURCE, state.source())));
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
        long number = found.path("_source").path(Schema.COMMIT).asLong();
        writers
            .get()
            .lines()
            .add(
                found.path("_id").asText(),
                state.source(),
                json -> SourceLines.writeState(json, state, number));
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

  private synchronized Generation.Memory memory() {
    return memory;
  }

  /// Returns the number of the commit that is being written, having begun it.
  private long begun() throws IOException {
    long number = commit;
    return number > 0 ? number : begin();
  }

  private synchronized long begin() throws IOException {
    if (commit == 0) {
      prepare();
      long number = memory.lastNumber() + 1;
      memory = generation.replace(memory, memory.snapshot(), number, memory.values());
      commit = number;
    }
    return commit;
  }

  /// Finishes or takes back what another writer left behind.
  private void prepare() throws IOException {
    if (prepared) {
      return;
    }
    memory = generation.memory();
    first = memory.snapshot().first();
    sweep.refresh();
    memory = sweep.abandonUncommitted(sweep.deleteReplaced(memory));
    var states = new Scan(generation, memory.snapshot(), Schema.FILE, Schema.SOURCE);
    states.forEach(List.of(Schema.SOURCE), hit -> known.add(hit.path(Schema.SOURCE).asText()));
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
    for (BulkLines lines : allLines) {
      lines.flush();
    }
    memory = sweep.deleteReplaced(memory);
    sweep.refresh();
    lease.check();
    var before = memory.snapshot();
    var values = new TreeMap<>(memory.values());
    values.putAll(remembered);
    var after =
        new Snapshot(
            commit > 0 ? commit : before.commit(), first, before.abandoned(), sorted(replaced));
    memory = generation.replace(memory, after, memory.lastNumber(), values);
    if (takeover != null) {
      takeover.run();
    }
    known.addAll(written);
    known.removeAll(withoutWritten(replaced));
    written.clear();
    replaced.clear();
    commit = 0;
    deleteForgotten(before);
    memory = sweep.deleteReplaced(memory);
    sweep.refresh();
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

  private void deleteForgotten(Snapshot before) throws IOException {
    if (first > before.first()) {
      sweep.delete(Map.of("range", Map.of(Schema.COMMIT, Map.of("lt", first))));
    }
  }

  @Override
  public void close() throws IOException {
    lease.close();
    if (takeover != null) {
      takeover.close();
    }
    generation.cluster().close();
  }
}
