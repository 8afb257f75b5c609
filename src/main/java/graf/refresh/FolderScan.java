package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.passage.SkipReason;
import graf.search.NewAndGone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Files that came or went, noticed by the times of folders: only folders that have changed are
/// looked into, and new ones.
final class FolderScan implements Corpus.Visitor {
  /// Each is asked for its time at each query: about 2 ms for all of them.
  private static final int MOST_FOLDERS = 1_000;

  private final Corpus corpus;
  private final Map<String, Long> known;
  private final Set<String> changed = new HashSet<>();

  /// Changed folders, and those above them.
  private final Set<Path> onTheWay = new HashSet<>();

  private final Set<String> found = new HashSet<>();
  private final Set<String> roots = new LinkedHashSet<>();

  /// @param known times of last modification of folders, by id
  FolderScan(Corpus corpus, Map<String, Long> known) {
    this.corpus = corpus;
    this.known = known;
  }

  /// Compares the folders below the roots of the index that `searcher` asks with what it holds.
  NewAndGone since(PassageSearcher searcher) throws IOException {
    if (known.size() > MOST_FOLDERS) {
      return NewAndGone.NONE;
    }
    for (Map.Entry<String, Long> folder : known.entrySet()) {
      if (corpus.modified(folder.getKey()) != folder.getValue()) {
        changed.add(folder.getKey());
        for (var path = corpus.pathOf(folder.getKey()); path != null; path = path.getParent()) {
          onTheWay.add(path);
        }
      }
    }
    return changed.isEmpty() ? NewAndGone.NONE : compare(searcher);
  }

  private NewAndGone compare(PassageSearcher searcher) throws IOException {
    roots.addAll(IndexMemory.roots(searcher));
    for (String root : roots) {
      var path = corpus.pathOf(root);
      if (onTheWay.contains(path) && Files.isDirectory(path)) {
        corpus.walk(path, this);
      }
    }
    var held = new HashSet<String>();
    for (String folder : changed) {
      searcher.forEachSourceIn(
          folder,
          state -> {
            if (isHeld(state)) {
              held.add(state.source());
            }
          });
    }
    long both = found.stream().filter(held::contains).count();
    return new NewAndGone(found.size() - both, held.size() - both);
  }

  /// What was not there when it was looked for has not gone, nor has a root in which there were no
  /// files.
  private boolean isHeld(SourceState state) {
    return state.skipped() != SkipReason.MISSING
        && !(state.skipped() == SkipReason.EMPTY && isRoot(state.source()));
  }

  private boolean isRoot(String id) {
    return roots.contains(id) && Files.isDirectory(corpus.pathOf(id));
  }

  @Override
  public boolean enters(SourceFile folder) {
    return !known.containsKey(folder.id()) || onTheWay.contains(folder.path());
  }

  @Override
  public void file(SourceFile file) {
    var folder = file.path().getParent();
    var id = folder == null ? "" : corpus.idOf(folder);
    if (changed.contains(id) || !known.containsKey(id)) {
      found.add(file.id());
    }
  }

  @Override
  public void skipped(SourceFile file, CorpusEntry.Skipped why) {
    // Of a root without files, the root itself is told of.
    if (!isRoot(file.id())) {
      file(file);
    }
  }
}
