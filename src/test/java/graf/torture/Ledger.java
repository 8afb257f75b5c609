package graf.torture;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// What an index has promised to hold, by what graf said to be committed.
final class Ledger {
  private final ChangingFolder folder;
  private final Map<String, Long> promises = new HashMap<>();
  private long judged;

  Ledger(ChangingFolder folder) {
    this.folder = folder;
  }

  /// Notes a run that came to its end: each paper is held as it was after `change` or later.
  synchronized void ended(long change) {
    committed(change, folder.papers());
  }

  /// Notes a run that committed some papers: each is held as it was after `change` or later.
  synchronized void committed(long change, Collection<String> papers) {
    papers.forEach(paper -> promises.merge(paper, change, Math::max));
  }

  /// Returns what is promised by now.
  synchronized Ledger copy() {
    var copy = new Ledger(folder);
    copy.promises.putAll(promises);
    return copy;
  }

  /// Compares with the version of each paper that an index holds.
  ///
  /// @throws AssertionError where a promise is broken
  synchronized void judge(Map<String, Long> held) {
    var papers = new HashSet<>(folder.papers());
    papers.addAll(held.keySet());
    for (String paper : papers) {
      long promised = promises.getOrDefault(paper, 0L);
      long version = held.getOrDefault(paper, ChangingFolder.GONE);
      var allowed = folder.versions(paper, promised);
      if (!allowed.contains(version)) {
        throw new AssertionError(
            "%s is held in version %d, promised was one of %s".formatted(paper, version, allowed));
      }
      judged += version == ChangingFolder.GONE ? 0 : 1;
    }
  }

  /// Counts what a copy compared.
  synchronized void add(Ledger copy) {
    judged += copy.judged();
  }

  /// Returns how many papers were compared.
  synchronized long judged() {
    return judged;
  }
}
