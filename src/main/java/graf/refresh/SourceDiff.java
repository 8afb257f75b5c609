package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.SourceFile;
import graf.index.SourceState;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.Files;

/// How the files below an index's roots differ from what it holds of them; in files.
///
/// @param added files that it does not know
/// @param changed files that do not hold what they held
/// @param gone files that are no longer there
public record SourceDiff(long added, long changed, long gone) {
  /// Compares every file, and reads those whose time and size prove nothing.
  public static SourceDiff of(Corpus corpus, IndexMemory memory) throws IOException {
    var walk = new Walk();
    for (String root : memory.roots()) {
      corpus.walk(corpus.pathOf(root), walk);
    }
    if (memory.failedAfter(walk).isPresent()) {
      return new SourceDiff(0, 0, 0);
    }
    var plan = new RefreshPlan(walk, memory.sources());
    return new SourceDiff(
        added(plan, memory), changed(plan, corpus, memory), gone(plan, corpus, memory));
  }

  private static long added(RefreshPlan plan, IndexMemory memory) throws IOException {
    var known = memory.sources();
    return plan.toRead().stream().filter(file -> !known.containsKey(file.id())).count();
  }

  private static long changed(RefreshPlan plan, Corpus corpus, IndexMemory memory)
      throws IOException {
    var freshness = new FileFreshness(corpus);
    long changed = 0;
    for (SourceFile file : plan.toRead()) {
      var known = memory.sources().get(file.id());
      changed += known != null && isChanged(file, known, freshness) ? 1 : 0;
    }
    return changed;
  }

  /// There is no hash of what was not read to its end.
  private static boolean isChanged(SourceFile file, SourceState known, FileFreshness freshness)
      throws IOException {
    if (!known.hash().isEmpty()) {
      return !freshness.isCurrent(known);
    }
    if (known.skipped() == SkipReason.UNREADABLE) {
      return Files.isReadable(file.path());
    }
    return file.size() != known.size()
        || (known.modified() >= 0 && file.modified() != known.modified());
  }

  private static long gone(RefreshPlan plan, Corpus corpus, IndexMemory memory) throws IOException {
    var below = new Roots(corpus, memory.roots().stream().map(corpus::pathOf).toList());
    var unknown = new Roots(corpus, plan.unreadable());
    long gone = 0;
    for (SourceState state : memory.sources().values()) {
      boolean isMissed = !plan.met(state.source()) && wasThere(state, corpus);
      gone += isMissed && below.contain(state.source()) && !unknown.contain(state.source()) ? 1 : 0;
    }
    return gone + goneRoots(plan, memory);
  }

  /// A folder is on record where it was a root without files.
  private static boolean wasThere(SourceState state, Corpus corpus) {
    return state.skipped() != SkipReason.MISSING
        && !(state.skipped() == SkipReason.EMPTY
            && Files.isDirectory(corpus.pathOf(state.source())));
  }

  /// A root that is no longer there was met, as what is missing.
  private static long goneRoots(RefreshPlan plan, IndexMemory memory) throws IOException {
    long gone = 0;
    for (var file : plan.unreachable().keySet()) {
      var known = memory.sources().get(file.id());
      gone += known != null && known.skipped() == null && plan.isMissing(file.id()) ? 1 : 0;
    }
    return gone;
  }

  /// Whether there are none.
  public boolean none() {
    return added == 0 && changed == 0 && gone == 0;
  }
}
