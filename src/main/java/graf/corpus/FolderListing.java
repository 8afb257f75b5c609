package graf.corpus;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What lies right in a folder, and what the file system says of it.
///
/// @param entries in the order of their names, without those that begin with a dot
/// @param ignoreFiles the names of the ignore files among the latter
/// @param isIndex whether it is that of an index, which is never part of a corpus
record FolderListing(List<Entry> entries, List<String> ignoreFiles, boolean isIndex) {
  /// The lock is there before the index.
  private static final Set<String> INDEX_MARKS = Set.of("graf.index", "graf.lock");

  /// A link is what it leads to.
  sealed interface Entry {
    Path path();
  }

  record Met(SourceFile file, Kind kind) implements Entry {
    @Override
    public Path path() {
      return file.path();
    }
  }

  record Unreached(Path path, IOException why) implements Entry {}

  enum Kind {
    FILE,
    FOLDER,
    LINKED_FOLDER,
    OTHER
  }

  /// A path takes as long to give its name as the file system to say what it leads to.
  private record Named(String name, Path path) implements Comparable<Named> {
    @Override
    public int compareTo(Named other) {
      return path.compareTo(other.path);
    }
  }

  static FolderListing of(SourceFile folder) throws IOException {
    var found = new ArrayList<Named>();
    var ignoreFiles = new ArrayList<String>();
    boolean isIndex = false;
    try (var stream = Files.newDirectoryStream(folder.path())) {
      for (Path path : stream) {
        var name = FileNames.last(path);
        if (!name.startsWith(".")) {
          found.add(new Named(name, path));
          isIndex |= INDEX_MARKS.contains(name);
        } else if (IgnoreStack.isName(name)) {
          ignoreFiles.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(null);
    var entries = new ArrayList<Entry>(found.size());
    // Of a folder's id and a name, an id is made faster than of two paths.
    var prefix =
        folder.id().isEmpty() || folder.id().endsWith("/") ? folder.id() : folder.id() + "/";
    for (Named named : found) {
      try {
        entries.add(entry(prefix + named.name(), named.path()));
      } catch (NoSuchFileException _) {
        // Gone since its name was read, which is as good as before.
      }
    }
    return new FolderListing(entries, ignoreFiles, isIndex);
  }

  /// @throws NoSuchFileException where there is no entry
  private static Entry entry(String id, Path path) throws NoSuchFileException {
    boolean isLink = false;
    try {
      var attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      isLink = attributes.isSymbolicLink();
      if (isLink) {
        attributes = Files.readAttributes(path, BasicFileAttributes.class);
      }
      var file = Corpus.sourceFile(id, path, attributes);
      return new Met(
          file, isLink && attributes.isDirectory() ? Kind.LINKED_FOLDER : kind(attributes));
    } catch (NoSuchFileException e) {
      if (!isLink) {
        throw e;
      }
      return new Unreached(path, e);
    } catch (IOException e) {
      return new Unreached(path, e);
    }
  }

  static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }
}
