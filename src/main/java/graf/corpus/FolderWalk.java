package graf.corpus;

import graf.corpus.CorpusEntry.Skipped;
import graf.corpus.CorpusOptions.IgnoreRules;
import graf.corpus.FolderListing.Entry;
import graf.corpus.FolderListing.Kind;
import graf.corpus.FolderListing.Met;
import graf.corpus.FolderListing.Unreached;
import graf.passage.PathGlob;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One walk over the files of a root, in the order of their paths. Links to folders come last: each
/// folder is entered once, by its own path where it has one below the root, else by the first link.
final class FolderWalk {
  private final Corpus corpus;
  private final Path root;
  private final Corpus.Visitor visitor;
  private final CorpusOptions.FileFilter filter;
  private final List<PathGlob> include;
  private final List<PathGlob> exclude;

  /// Where the folders walked lie, without links.
  private final Set<Path> walked = new HashSet<>();

  private final Queue<Link> links = new ArrayDeque<>();
  private final FolderListings listings = new FolderListings();
  private boolean metAny;

  /// A folder that a link leads to.
  ///
  /// @param rules those that hold where the link is
  private record Link(SourceFile folder, @Nullable IgnoreStack rules) {}

  FolderWalk(Corpus corpus, Path root, CorpusOptions.FileFilter filter, Corpus.Visitor visitor) {
    this.corpus = corpus;
    this.root = root;
    this.filter = filter;
    this.visitor = visitor;
    include = globs(filter.include());
    exclude = globs(filter.exclude());
  }

  private static List<PathGlob> globs(List<String> texts) {
    var globs = new ArrayList<PathGlob>();
    for (String text : texts) {
      globs.add(PathGlob.of(text));
    }
    return globs;
  }

  void walk() {
    try (listings) {
      var attributes = Files.readAttributes(root, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        var real = root.toRealPath();
        folder(corpus.sourceFile(root, attributes), real, rulesAbove());
        for (var link = links.poll(); link != null; link = links.poll()) {
          follow(link, real);
        }
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
  private @Nullable IgnoreStack rulesAbove() throws IOException {
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

  /// @param real where the folder lies, without links
  private void folder(SourceFile folder, Path real, @Nullable IgnoreStack above)
      throws IOException {
    if (!walked.add(real)) {
      return;
    }
    var listing = listings.of(folder);
    if (listing.isIndex()) {
      return;
    }
    visitor.folder(folder);
    var rules =
        filter.ignoreRules() == IgnoreRules.FOLLOWED
            ? IgnoreStack.enter(folder.path(), listing.ignoreFiles(), above)
            : null;
    var wanted = wanted(listing, rules);
    expectFolders(wanted);
    for (Entry entry : wanted) {
      try {
        entry(real, entry, rules);
      } catch (IOException e) {
        skip(entry.path(), e);
      }
    }
  }

  private List<Entry> wanted(FolderListing listing, @Nullable IgnoreStack rules) {
    var wanted = new ArrayList<Entry>();
    for (Entry entry : listing.entries()) {
      if (isWanted(entry, rules)) {
        wanted.add(entry);
      }
    }
    return wanted;
  }

  private boolean isWanted(Entry entry, @Nullable IgnoreStack rules) {
    var path = entry.path();
    boolean isFolder = entry instanceof Met(_, var kind) && isFolder(kind);
    if (rules != null && rules.ignores(path, isFolder)) {
      return false;
    }
    if (isFolder) {
      return exclude.isEmpty() || !excludesAllIn(path);
    }
    return !matchesAny(exclude, path) && (include.isEmpty() || matchesAny(include, path));
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

  private void entry(Path real, Entry entry, @Nullable IgnoreStack rules) throws IOException {
    var met =
        switch (entry) {
          case Unreached(_, var why) -> throw why;
          case Met known -> known;
        };
    switch (met.kind()) {
      case FILE, OTHER -> file(met.file(), met.kind());
      case LINKED_FOLDER -> links.add(new Link(met.file(), rules));
      case FOLDER -> enter(met.file(), real.resolve(entry.path().getFileName()), rules);
    }
  }

  private void enter(SourceFile folder, Path real, @Nullable IgnoreStack rules) throws IOException {
    if (visitor.enters(folder)) {
      try {
        folder(folder, real, rules);
      } catch (NoSuchFileException _) {
        // Gone since the folder above was read; what lay in it is gone too.
      }
    } else {
      walked.add(real);
    }
  }

  private void follow(Link link, Path realRoot) {
    try {
      var target = link.folder().path().toRealPath();
      if (walked.contains(target)) {
        // What lies there was met; that the link may come to lead elsewhere is to be remembered.
        visitor.folder(link.folder());
      } else if (realRoot.startsWith(target)) {
        metAny = true;
        visitor.skipped(unreached(link.folder().path()), new Skipped(SkipReason.LOOP, ""));
      } else {
        enter(link.folder(), target, link.rules());
      }
    } catch (IOException e) {
      skip(link.folder().path(), e);
    }
  }

  /// Returns the option that leaves out `file` or a folder on the way to it.
  Optional<String> leftOutBy(Path file) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matches(seenBy(exclude.get(i), file))) {
        return Optional.of("--exclude " + filter.exclude().get(i));
      }
    }
    return include.isEmpty() || file.equals(root) || matchesAny(include, file)
        ? Optional.empty()
        : Optional.of("--include " + String.join(" --include ", filter.include()));
  }

  private boolean matchesAny(List<PathGlob> globs, Path entry) {
    for (PathGlob glob : globs) {
      if (glob.matches(seenBy(glob, entry))) {
        return true;
      }
    }
    return false;
  }

  private boolean excludesAllIn(Path folder) {
    for (PathGlob glob : exclude) {
      if (glob.matchesAllIn(seenBy(glob, folder))) {
        return true;
      }
    }
    return false;
  }

  private String seenBy(PathGlob glob, Path entry) {
    if (glob.isAbsolute()) {
      return Corpus.slashed(entry);
    }
    // What the root itself is called is no reason to leave it out.
    return glob.isName() ? Corpus.slashed(root.relativize(entry)) : corpus.idOf(entry);
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
