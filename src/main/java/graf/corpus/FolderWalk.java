package graf.corpus;

import graf.corpus.CorpusEntry.Skipped;
import graf.corpus.CorpusOptions.IgnoreRules;
import graf.corpus.FolderListing.Entry;
import graf.corpus.FolderListing.Kind;
import graf.corpus.FolderListing.Met;
import graf.corpus.FolderListing.Unreached;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One walk over the files of a root, in the order of their paths. Links are followed; a link that
/// leads back to a folder on its own way, or to one walked before, is not.
final class FolderWalk {
  private final Corpus corpus;
  private final Corpus.Visitor visitor;
  private final CorpusOptions.FileFilter filter;
  private final List<PathMatcher> include;
  private final List<PathMatcher> exclude;
  private final Set<Path> linkedFolders = new HashSet<>();
  private final FolderListings listings = new FolderListings();
  private boolean metAny;

  FolderWalk(Corpus corpus, CorpusOptions.FileFilter filter, Corpus.Visitor visitor) {
    this.corpus = corpus;
    this.filter = filter;
    this.visitor = visitor;
    include = matchers(filter.include());
    exclude = matchers(filter.exclude());
  }

  private static List<PathMatcher> matchers(List<String> globs) {
    var matchers = new ArrayList<PathMatcher>();
    for (String glob : globs) {
      matchers.add(matcher(glob));
    }
    return matchers;
  }

  static PathMatcher matcher(String glob) {
    // As in ignore files: without a slash, a glob is one of names at any depth.
    var anywhere = glob.indexOf('/') < 0 ? "{,**/}" + glob : glob;
    return FileSystems.getDefault().getPathMatcher("glob:" + anywhere);
  }

  void walk(Path root) {
    try (listings) {
      var attributes = Files.readAttributes(root, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        folder(root, corpus.sourceFile(root, attributes), rulesAbove(root));
        if (!metAny) {
          visitor.skipped(unreached(root), new Skipped(SkipReason.EMPTY, "no files to read"));
        }
      } else {
        file(corpus.sourceFile(root, attributes), FolderListing.kind(attributes));
      }
    } catch (IOException e) {
      skip(root, e);
    }
  }

  /// Ignore files above the root hold too, up to the top of its working copy.
  private @Nullable IgnoreStack rulesAbove(Path root) throws IOException {
    if (filter.ignoreRules() == IgnoreRules.UNREAD) {
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

  private void folder(Path root, SourceFile folder, @Nullable IgnoreStack above)
      throws IOException {
    var listing = listings.of(folder);
    if (listing.isIndex()) {
      return;
    }
    visitor.folder(folder);
    var rules =
        filter.ignoreRules() == IgnoreRules.FOLLOWED
            ? IgnoreStack.enter(folder.path(), listing.ignoreFiles(), above)
            : null;
    var wanted = wanted(root, listing, rules);
    expectFolders(wanted);
    for (Entry entry : wanted) {
      try {
        entry(root, folder, entry, rules);
      } catch (IOException e) {
        skip(entry.path(), e);
      }
    }
  }

  private List<Entry> wanted(Path root, FolderListing listing, @Nullable IgnoreStack rules) {
    var wanted = new ArrayList<Entry>();
    for (Entry entry : listing.entries()) {
      if (isWanted(root, entry, rules)) {
        wanted.add(entry);
      }
    }
    return wanted;
  }

  private boolean isWanted(Path root, Entry entry, @Nullable IgnoreStack rules) {
    var path = entry.path();
    boolean isFolder = entry instanceof Met(_, var kind) && isFolder(kind);
    if ((rules != null && rules.ignores(path, isFolder)) || matchesAny(exclude, root, path)) {
      return false;
    }
    return isFolder || include.isEmpty() || matchesAny(include, root, path);
  }

  private static boolean isFolder(Kind kind) {
    return kind == Kind.FOLDER || kind == Kind.LINKED_FOLDER;
  }

  /// But for the first, which is next.
  private void expectFolders(List<Entry> entries) {
    boolean isFirst = true;
    for (Entry entry : entries) {
      if (entry instanceof Met(var file, var kind) && kind == Kind.FOLDER && visitor.enters(file)) {
        if (!isFirst) {
          listings.expect(file);
        }
        isFirst = false;
      }
    }
  }

  private void entry(Path root, SourceFile folder, Entry entry, @Nullable IgnoreStack rules)
      throws IOException {
    var met =
        switch (entry) {
          case Unreached(_, var why) -> throw why;
          case Met known -> known;
        };
    var file = met.file();
    if (!isFolder(met.kind())) {
      file(file, met.kind());
    } else if (met.kind() == Kind.LINKED_FOLDER && leadsBack(folder.path(), file.path())) {
      visitor.skipped(unreached(file.path()), new Skipped(SkipReason.LOOP, ""));
    } else if (visitor.enters(file)) {
      try {
        folder(root, file, rules);
      } catch (NoSuchFileException _) {
        // Gone since the folder above was read; what lay in it is gone too.
      }
    }
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

  private void file(SourceFile file, Kind kind) {
    metAny = true;
    if (kind == Kind.FILE) {
      visitor.file(file);
    } else {
      visitor.skipped(
          unreached(file.path()),
          new Skipped(SkipReason.UNKNOWN_FORMAT, "neither file nor folder"));
    }
  }

  private void skip(Path path, IOException e) {
    metAny = true;
    visitor.skipped(unreached(path), CorpusEntry.Skipped.of(e));
  }

  private SourceFile unreached(Path path) {
    return new SourceFile(corpus.idOf(path), path, 0, 0);
  }
}
