package graf.corpus;

import graf.corpus.CorpusEntry.Skipped;
import graf.corpus.CorpusOptions.IgnoreRules;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One walk over the files of a root, in the order of their paths. Links are followed; a link that
/// leads back to a folder on its own way, or to one walked before, is not.
final class FolderWalk {
  /// Mark an index folder, which is never part of a corpus; the lock is there before the index.
  private static final Set<String> INDEX_MARKS = Set.of("graf.index", "graf.lock");

  private final Corpus corpus;
  private final Corpus.Visitor visitor;
  private final CorpusOptions options;
  private final List<PathMatcher> include;
  private final List<PathMatcher> exclude;
  private final Set<Path> linkedFolders = new HashSet<>();
  private boolean metAny;

  FolderWalk(Corpus corpus, CorpusOptions options, Corpus.Visitor visitor) {
    this.corpus = corpus;
    this.options = options;
    this.visitor = visitor;
    include = matchers(options.include());
    exclude = matchers(options.exclude());
  }

  private static List<PathMatcher> matchers(List<String> globs) {
    var matchers = new ArrayList<PathMatcher>();
    for (String glob : globs) {
      // As in ignore files: without a slash, a glob is one of names at any depth.
      var anywhere = glob.indexOf('/') < 0 ? "{,**/}" + glob : glob;
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + anywhere));
    }
    return matchers;
  }

  void walk(Path root) {
    try {
      var attributes = Files.readAttributes(root, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        folder(root, corpus.sourceFile(root, attributes), rulesAbove(root));
        if (!metAny) {
          visitor.skipped(unreached(root), new Skipped(SkipReason.EMPTY, "no files to read"));
        }
      } else {
        file(corpus.sourceFile(root, attributes), attributes);
      }
    } catch (IOException e) {
      skip(root, e);
    }
  }

  /// Ignore files above the root hold too, up to the top of its working copy.
  private @Nullable IgnoreStack rulesAbove(Path root) throws IOException {
    if (options.ignoreRules() == IgnoreRules.UNREAD) {
      return null;
    }
    var above = new ArrayList<Path>();
    boolean inWorkingCopy = Files.exists(root.resolve(".git"));
    for (var folder = root.getParent(); folder != null && !inWorkingCopy; ) {
      above.add(folder);
      inWorkingCopy = Files.exists(folder.resolve(".git"));
      folder = folder.getParent();
    }
    IgnoreStack rules = null;
    for (int i = above.size() - 1; i >= 0 && inWorkingCopy; i--) {
      rules = IgnoreStack.enter(above.get(i), rules);
    }
    return rules;
  }

  private void folder(Path root, SourceFile met, @Nullable IgnoreStack above) throws IOException {
    var folder = met.path();
    var entries = sortedEntries(folder);
    if (isIndex(entries)) {
      return;
    }
    visitor.folder(met);
    var rules =
        options.ignoreRules() == IgnoreRules.FOLLOWED ? IgnoreStack.enter(folder, above) : null;
    for (Path entry : entries) {
      try {
        entry(root, met, entry, rules);
      } catch (IOException e) {
        skip(entry, e);
      }
    }
  }

  private static boolean isIndex(List<Path> entries) {
    for (Path entry : entries) {
      if (INDEX_MARKS.contains(entry.getFileName().toString())) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> sortedEntries(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!entry.getFileName().toString().startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(entries);
    return entries;
  }

  private void entry(Path root, SourceFile folder, Path entry, @Nullable IgnoreStack rules)
      throws IOException {
    var attributes =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    boolean link = attributes.isSymbolicLink();
    if (link) {
      attributes = linked(entry);
    }
    boolean isFolder = attributes.isDirectory();
    if ((rules != null && rules.ignores(entry, isFolder)) || matchesAny(exclude, root, entry)) {
      return;
    }
    // Of a folder's id and a name, an id is made faster than of two paths.
    var id = folder.id();
    var name = entry.getFileName().toString();
    var met =
        Corpus.sourceFile(
            id.isEmpty() || id.endsWith("/") ? id + name : id + "/" + name, entry, attributes);
    if (!isFolder) {
      if (include.isEmpty() || matchesAny(include, root, entry)) {
        file(met, attributes);
      }
    } else if (link && leadsBack(folder.path(), entry)) {
      visitor.skipped(unreached(entry), new Skipped(SkipReason.LOOP, ""));
    } else {
      if (visitor.enters(met)) {
        folder(root, met, rules);
      }
    }
  }

  private static BasicFileAttributes linked(Path link) throws IOException {
    return Files.readAttributes(link, BasicFileAttributes.class);
  }

  private boolean leadsBack(Path folder, Path link) throws IOException {
    var target = link.toRealPath();
    return folder.toRealPath().startsWith(target) || !linkedFolders.add(target);
  }

  private static boolean matchesAny(List<PathMatcher> matchers, Path root, Path entry) {
    if (matchers.isEmpty()) {
      return false;
    }
    var path = root.relativize(entry);
    for (PathMatcher matcher : matchers) {
      if (matcher.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private void file(SourceFile file, BasicFileAttributes attributes) {
    metAny = true;
    if (attributes.isRegularFile()) {
      visitor.file(file);
    } else {
      visitor.skipped(
          unreached(file.path()),
          new Skipped(SkipReason.UNKNOWN_FORMAT, "neither file nor folder"));
    }
  }

  private void skip(Path path, IOException e) {
    metAny = true;
    visitor.skipped(unreached(path), Corpus.unreadable(e));
  }

  private SourceFile unreached(Path path) {
    return new SourceFile(corpus.idOf(path), path, 0, 0);
  }
}
