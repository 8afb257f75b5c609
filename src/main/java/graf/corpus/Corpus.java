package graf.corpus;

import graf.corpus.CorpusEntry.Skipped;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.SpooledBytes;
import graf.corpus.parse.Formats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Files and folders as source documents.
public final class Corpus {
  /// No hit should wait for the rest of a file that is larger.
  private static final long LARGEST_TEXT = 16 << 20;

  private static final String MARK = "\uFEFF";

  private final Path base;
  private final CorpusOptions options;
  private final Formats formats;

  /// @param base the folder below which ids are short
  public Corpus(Path base, CorpusOptions options, Formats formats) {
    this.base = base.toAbsolutePath().normalize();
    this.options = options;
    this.formats = formats;
  }

  /// Told of what a walk comes by.
  public interface Visitor {
    /// A file that may be read.
    void file(SourceFile file);

    /// A folder, before what is in it; its time was read before its entries were.
    default void folder(SourceFile folder) {}

    /// Whether a folder below the root is to be walked.
    default boolean enters(SourceFile folder) {
      return true;
    }

    /// What cannot be reached; of `file`, only id and path are known.
    void skipped(SourceFile file, Skipped why);
  }

  /// Shows `visitor` each file of `root`, a file or folder, in the order of their paths; last, what
  /// lies in other places that links lead to.
  public void walk(Path root, Visitor visitor) {
    new FolderWalk(this, absolute(root), options.filter(), visitor).walk();
  }

  /// Returns the option that keeps `file`, below `root`, out of a walk; nothing where none does.
  public Optional<String> leftOutBy(Path root, Path file) {
    return new FolderWalk(this, absolute(root), options.filter(), NOBODY).leftOutBy(absolute(file));
  }

  private static final Visitor NOBODY =
      new Visitor() {
        @Override
        public void file(SourceFile file) {}

        @Override
        public void skipped(SourceFile file, Skipped why) {}
      };

  /// Returns `root` and the folders below it that a walk enters.
  public List<Path> foldersBelow(Path root) {
    var folders = new ArrayList<Path>();
    walk(
        root,
        new Visitor() {
          @Override
          public void folder(SourceFile folder) {
            folders.add(folder.path());
          }

          @Override
          public void file(SourceFile file) {}

          @Override
          public void skipped(SourceFile file, Skipped why) {}
        });
    return folders;
  }

  /// Returns the id of a file or folder: its path below the base with `/`, or else absolute; empty
  /// for the base itself.
  public String idOf(Path path) {
    var absolute = absolute(path);
    if (!absolute.startsWith(base)) {
      return slashed(absolute);
    }
    var below = base.relativize(absolute);
    if (FileNames.isWhole(below)) {
      return slashed(below);
    }
    var prefix = slashed(base);
    return slashed(absolute)
        .substring(prefix.endsWith("/") ? prefix.length() : prefix.length() + 1);
  }

  /// Returns the path that `id` stands for, whether it exists or not.
  public Path pathOf(String id) {
    return FileNames.path(base, id);
  }

  /// Returns the file behind `id` as it is now, or nothing where it is gone.
  public Optional<SourceFile> find(String id) {
    var path = pathOf(id);
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? Optional.of(sourceFile(path, attributes))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Returns the time of last modification of the folder behind `id`, in microseconds since 1970;
  /// -1 where there is none.
  public long modified(String id) {
    try {
      var attributes = Files.readAttributes(pathOf(id), BasicFileAttributes.class);
      return attributes.isDirectory() ? micros(attributes) : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  /// Reads `file`. What it holds may be at fault, never this method.
  public CorpusEntry read(SourceFile file) {
    try {
      return opening(null).of(file, FileBytes.open(file.path()));
    } catch (ExtractionException e) {
      return new Skipped(e.reason(), e.detail());
    } catch (IOException e) {
      return Skipped.of(e);
    }
  }

  /// Reads what was given to the process as `file`, which no path leads to.
  ///
  /// @param bytes owned from here on
  /// @param title in place of that in the text; null to keep that
  public CorpusEntry readGiven(SourceFile file, @Nullable String title, SpooledBytes bytes)
      throws IOException {
    try {
      return opening(title).of(file, bytes);
    } catch (ExtractionException e) {
      bytes.close();
      return new Skipped(e.reason(), e.detail());
    }
  }

  /// Says whether the source `id` holds documents with named fields.
  public static boolean hasFields(String id) {
    return SourceOpener.hasFields(id);
  }

  private SourceOpener opening(@Nullable String title) {
    return new SourceOpener(formats, options, title);
  }

  /// Returns the decoded text of the file behind `id`, of which places count offsets; null where it
  /// is no file of a moderate size, or cannot be read.
  ///
  /// @param encoding in which it was read
  public @Nullable String text(String id, @Nullable String encoding) {
    try {
      var path = pathOf(id);
      if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_TEXT) {
        return null;
      }
      var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
      var text = new String(Files.readAllBytes(path), charset);
      return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /// Returns the hash of the bytes of `file` as they are now, in hexadecimal.
  public String hash(SourceFile file) throws IOException {
    return FileBytes.hash(FileBytes.open(file.path()));
  }

  SourceFile sourceFile(Path path, BasicFileAttributes attributes) {
    return sourceFile(idOf(path), path, attributes);
  }

  static SourceFile sourceFile(String id, Path path, BasicFileAttributes attributes) {
    return new SourceFile(id, path, attributes.size(), micros(attributes));
  }

  private static long micros(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS);
  }

  static String slashed(Path path) {
    return FileNames.of(path).replace(path.getFileSystem().getSeparator(), "/");
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
