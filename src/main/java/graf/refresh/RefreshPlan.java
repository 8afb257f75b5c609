package graf.refresh;

import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.SourceState;
import graf.passage.SkipReason;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/// Compares the files there are with what an index remembers of them; nothing is read for it.
final class RefreshPlan {
  private final Map<String, SourceState> known;
  private final Set<String> met = new HashSet<>();
  private final Queue<SourceFile> toRead = new ArrayDeque<>();
  private final Map<SourceFile, CorpusEntry.Skipped> unreachable = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final Queue<SourceState> unchanged = new ArrayDeque<>();
  private final Map<String, Long> folders = new TreeMap<>();
  private final List<Path> unreadable = new ArrayList<>();

  /// @param known by the source's id
  RefreshPlan(Walk walk, Map<String, SourceState> known) {
    this.known = known;
    walk.files().forEach(this::file);
    walk.folders().forEach(folder -> folders.put(folder.id(), folder.modified()));
    walk.unreachable().forEach((file, why) -> skipped(file, why, walk));
  }

  /// Whether `file` is, by size and time, what `state` remembers.
  static boolean isSame(SourceFile file, SourceState state) {
    return file.size() == state.size() && file.modified() == state.modified();
  }

  private void file(SourceFile file) {
    if (!met.add(file.id())) {
      return;
    }
    var state = known.get(file.id());
    if (state == null || mayComeOutOtherwise(state) || !isSame(file, state)) {
      toRead.add(file);
    } else {
      unchanged.add(state);
    }
  }

  static boolean isFailure(SourceState state) {
    var skipped = state.skipped();
    return skipped != null && skipped.isFailure();
  }

  /// Whether the source has to be looked at again though nothing is seen to have changed: it was
  /// changed lately, or to make it readable does not change its time.
  static boolean needsRecheck(SourceState state) {
    return state.modified() < 0 || state.skipped() == SkipReason.UNREADABLE;
  }

  /// Whether it failed for a reason that lies outside of its bytes. A parser that took too long is
  /// given another try with the file's next change, or with another limit: a run that waits for it
  /// each time would not follow the files that do change.
  private static boolean mayComeOutOtherwise(SourceState state) {
    return isFailure(state)
        && state.skipped() != SkipReason.MALFORMED
        && state.skipped() != SkipReason.TIMED_OUT;
  }

  private void skipped(SourceFile file, CorpusEntry.Skipped why, Walk walk) {
    if (met.add(file.id())) {
      if (walk.isFor(file)) {
        unreachable.put(file, why);
      }
      if (why.reason() == SkipReason.MISSING) {
        missing.add(file.id());
      }
      if (why.reason() == SkipReason.UNREADABLE) {
        unreadable.add(file.path());
      }
    }
  }

  /// Returns the files that are new, or not as they were by size and time.
  Queue<SourceFile> toRead() {
    return toRead;
  }

  /// Returns what cannot be reached.
  Map<SourceFile, CorpusEntry.Skipped> unreachable() {
    return unreachable;
  }

  Queue<SourceState> unchanged() {
    return unchanged;
  }

  /// Whether nothing is where the walk was to begin.
  boolean isMissing(String id) {
    return missing.contains(id);
  }

  /// Returns the times of the folders, by id.
  Map<String, Long> folders() {
    return folders;
  }

  /// Returns what is there but could not be looked into: of what lies below, nothing is known.
  List<Path> unreadable() {
    return unreadable;
  }

  /// Whether the walk came by the source.
  boolean met(String source) {
    return met.contains(source);
  }
}
