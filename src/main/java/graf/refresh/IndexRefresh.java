package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Makes an index equal to its sources.
///
/// What the index remembers of each file (size, time, hash) decides what is read. Work is committed
/// at intervals, so that a run that is killed does not read again what it had committed.
public final class IndexRefresh {
  private final Corpus corpus;
  private final PassageIndexer indexer;
  private final IndexMemory memory;
  private final Duration betweenCommits;
  private final RefreshListener listener;
  private final Stop stop;
  private final SourceWriter writer;

  /// Makes one that goes on to its end.
  public IndexRefresh(
      Corpus corpus,
      PassageIndexer indexer,
      IndexMemory memory,
      Duration betweenCommits,
      RefreshListener listener) {
    this(corpus, indexer, memory, betweenCommits, listener, Stop.NEVER);
  }

  /// @param memory what the index remembers of its sources
  /// @param betweenCommits how long at most what was read stays unsafe
  public IndexRefresh(
      Corpus corpus,
      PassageIndexer indexer,
      IndexMemory memory,
      Duration betweenCommits,
      RefreshListener listener,
      Stop stop) {
    this.corpus = corpus;
    this.stop = stop;
    this.indexer = indexer;
    this.memory = memory;
    this.betweenCommits = betweenCommits;
    this.listener = listener;
    writer = new SourceWriter(corpus, memory, indexer, listener, stop);
  }

  /// Does as {@link #run(List, Map)} does, with nothing given.
  public RefreshSummary run(List<Path> roots) throws IOException, InterruptedException {
    return run(roots, Map.of());
  }

  /// Reads what is new or changed below `roots`, removes what is gone from there, and commits.
  ///
  /// The roots are remembered, but for those where nothing is nor ever was: a misspelt one is put
  /// on record once, not looked for ever after.
  ///
  /// @param given what came of reading that which no path leads to
  public RefreshSummary run(List<Path> roots, Map<SourceFile, CorpusEntry> given)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    var below = new Roots(corpus, roots);
    var walk = new Walk(stop, memory.part());
    // A root inside of another may be there only because it was named, such as an ignored file.
    for (Path root : below.with(memory.roots())) {
      corpus.walk(root, walk);
    }
    if (stop.isAsked()) {
      return writer.tally().summary(Duration.ofNanos(System.nanoTime() - start));
    }
    var failed =
        given.isEmpty() && covers(below, roots) ? memory.failedAfter(walk) : OptionalLong.empty();
    if (failed.isPresent()) {
      writer.tally().left(memory.statistics().orElseThrow(), failed.getAsLong());
    } else {
      IndexMemory.rememberRefresh(indexer, now);
      refresh(below, roots, walk, given);
    }
    return writer.tally().summary(Duration.ofNanos(System.nanoTime() - start));
  }

  /// Whether a walk of `roots`, none of them new, has come by all that the index knows of.
  private boolean covers(Roots below, List<Path> roots) {
    for (String known : memory.roots()) {
      if (!below.contain(known)) {
        return false;
      }
    }
    for (Path root : roots) {
      if (!memory.roots().contains(corpus.idOf(root))) {
        return false;
      }
    }
    return true;
  }

  private void refresh(Roots below, List<Path> roots, Walk walk, Map<SourceFile, CorpusEntry> given)
      throws IOException, InterruptedException {
    // A commit on the way must not pass for one at the end.
    IndexMemory.forgetWalk(indexer);
    var plan = new RefreshPlan(walk, memory.sources());
    rememberRoots(roots, plan);
    for (SourceState state : plan.unchanged()) {
      writer.leave(state);
    }
    try (writer) {
      removeGone(below, plan);
      for (Map.Entry<SourceFile, CorpusEntry.Skipped> entry : plan.unreachable().entrySet()) {
        writer.skip(entry.getKey(), entry.getValue());
      }
      for (Map.Entry<SourceFile, CorpusEntry> entry : given.entrySet()) {
        writer.give(entry.getKey(), entry.getValue());
      }
      writer.readAll(plan.toRead(), betweenCommits);
    }
    if (stop.isAsked()) {
      commitStopped();
      return;
    }
    leaveOthers(below, plan, given);
    rememberFolders(below, plan);
    if (given.isEmpty() && writer.isSettled() && covers(below, List.of())) {
      IndexMemory.rememberWalk(indexer, walk, writer.tally().summary(Duration.ZERO));
      writer.noteWritten();
    }
    writer.commitIfWritten();
    indexer.compact(listener::compacting);
  }

  /// A new generation is taken into use whole or not at all.
  private void commitStopped() throws IOException {
    if (!memory.isOfAnother()) {
      writer.commitIfWritten();
    }
  }

  /// Counts what the index holds besides: what lies below other roots, or was given to it.
  private void leaveOthers(Roots below, RefreshPlan plan, Map<SourceFile, CorpusEntry> given)
      throws IOException {
    var replaced = new HashSet<String>();
    for (SourceFile file : given.keySet()) {
      replaced.add(file.id());
    }
    for (SourceState state : memory.sources().values()) {
      var id = state.source();
      if (!plan.met(id) && !below.contain(id) && !replaced.contains(id)) {
        writer.tally().leftElsewhere(state);
      }
    }
  }

  /// How far it has come.
  public Progress progress() {
    return writer.progress();
  }

  /// Remembers `value` under `name`, with the next commit.
  public void remember(String name, String value) {
    indexer.remember(name, value);
    writer.noteWritten();
  }

  /// Removes all that lies below `roots`, and forgets them.
  ///
  /// @param given ids of sources that no path leads to
  public RefreshSummary remove(List<Path> roots, Collection<String> given) throws IOException {
    long start = System.nanoTime();
    var below = new Roots(corpus, roots);
    for (SourceState state : memory.sources().values()) {
      if (below.contain(state.source()) || given.contains(state.source())) {
        indexer.remove(state.source());
        writer.tally().removed(state);
      } else {
        writer.tally().left(state);
      }
    }
    var kept = new ArrayList<>(memory.roots());
    kept.removeIf(below::contain);
    IndexMemory.rememberRoots(indexer, kept);
    var folders = new TreeMap<>(memory.folders());
    folders.keySet().removeIf(below::contain);
    IndexMemory.rememberFolders(indexer, folders);
    IndexMemory.forgetWalk(indexer);
    writer.commit();
    indexer.compact(listener::compacting);
    return writer.tally().summary(Duration.ofNanos(System.nanoTime() - start));
  }

  /// Removes all that the index holds, and forgets all roots.
  public RefreshSummary removeAll() throws IOException {
    long start = System.nanoTime();
    for (SourceState state : memory.sources().values()) {
      writer.tally().removed(state);
    }
    indexer.clear();
    IndexMemory.rememberRoots(indexer, List.of());
    IndexMemory.rememberFolders(indexer, Map.of());
    IndexMemory.forgetWalk(indexer);
    writer.commit();
    indexer.compact(listener::compacting);
    return writer.tally().summary(Duration.ofNanos(System.nanoTime() - start));
  }

  /// Takes over from `former` what was given to it and no path leads to; a new index could not read
  /// it again.
  public void takeOverGiven(PassageSearcher former) throws IOException {
    for (SourceState state : GivenSources.of(former)) {
      if (!memory.part().has(state.source()) || memory.sources().containsKey(state.source())) {
        continue;
      }
      indexer.replace(GivenSources.update(former, state));
      writer.tally().left(state);
      writer.noteWritten();
    }
  }

  private void rememberRoots(List<Path> roots, RefreshPlan plan) throws IOException {
    var all = new LinkedHashSet<>(memory.roots());
    for (Path root : roots) {
      var id = corpus.idOf(root);
      if (!plan.isMissing(id) || isKnown(root)) {
        all.add(id);
      }
    }
    if (!memory.hasRoots() || !memory.roots().equals(List.copyOf(all))) {
      IndexMemory.rememberRoots(indexer, all);
      writer.noteWritten();
    }
  }

  private boolean isKnown(Path root) throws IOException {
    var below = new Roots(corpus, List.of(root));
    for (SourceState state : memory.sources().values()) {
      if (state.skipped() != SkipReason.MISSING && below.contain(state.source())) {
        return true;
      }
    }
    return memory.roots().contains(corpus.idOf(root));
  }

  private void rememberFolders(Roots below, RefreshPlan plan) {
    var folders = new TreeMap<>(memory.folders());
    folders.keySet().removeIf(below::contain);
    folders.putAll(plan.folders());
    if (!memory.folders().equals(folders)) {
      IndexMemory.rememberFolders(indexer, folders);
      writer.noteWritten();
    }
  }

  private void removeGone(Roots below, RefreshPlan plan) throws IOException {
    var unknown = new Roots(corpus, plan.unreadable());
    var gone = new ArrayList<SourceState>();
    for (SourceState state : memory.sources().values()) {
      if (!plan.met(state.source()) && below.contain(state.source())) {
        if (unknown.contain(state.source())) {
          writer.leave(state);
        } else {
          gone.add(state);
        }
      }
    }
    writer.removeAll(gone, plan.toRead());
  }
}
