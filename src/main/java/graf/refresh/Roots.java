package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files and folders, and all that lies below them.
final class Roots {
  private final Corpus corpus;
  private final List<Path> paths = new ArrayList<>();

  Roots(Corpus corpus, List<Path> roots) {
    this.corpus = corpus;
    for (Path root : roots) {
      paths.add(absolute(root));
    }
  }

  /// Whether the source or folder `id` is one of these or lies below one.
  boolean contain(String id) {
    if (SourceFile.isGiven(id)) {
      return false;
    }
    // By paths, not by ids: an id is short or absolute by where the index lies.
    var path = absolute(corpus.pathOf(id));
    for (Path root : paths) {
      if (path.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  /// Returns these and those of the roots `ids` that lie below them.
  List<Path> with(List<String> ids) {
    var all = new ArrayList<>(paths);
    for (String id : ids) {
      var path = absolute(corpus.pathOf(id));
      if (contain(id) && !all.contains(path)) {
        all.add(path);
      }
    }
    return all;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
