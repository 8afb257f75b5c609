package graf.corpus.format.epub;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import graf.passage.SkipReason;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files that a book is packed of, by their paths.
final class BookFiles implements Closeable {
  /// A chapter takes some ten times its size to parse.
  static final int LARGEST = 8 << 20;

  /// All that is unpacked of one book.
  private static final long MOST = 200L << 20;

  private final Path copy;
  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private long unpacked;

  private BookFiles(Path copy, ZipFile zip) {
    this.copy = copy;
    this.zip = zip;
    for (var entry : Collections.list(zip.getEntries())) {
      entries.putIfAbsent(plain(entry.getName()), entry);
    }
  }

  /// Opens them; an {@link ExtractionException} says that they are no archive.
  static BookFiles open(SourceBytes bytes) throws IOException, ExtractionException {
    var copy = Files.createTempFile("book", ".epub");
    try {
      try (var in = bytes.open()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return new BookFiles(copy, opened(copy));
    } catch (IOException | ExtractionException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static ZipFile opened(Path copy) throws ExtractionException {
    try {
      return ZipFile.builder().setPath(copy).get();
    } catch (IOException | RuntimeException _) {
      throw new ExtractionException(SkipReason.MALFORMED, "its archive is damaged or incomplete");
    }
  }

  /// Returns the path to which `href` leads from the file at `from`.
  static String resolved(String from, String href) {
    var path = href.strip();
    int mark = path.indexOf('#');
    path = decoded(mark < 0 ? path : path.substring(0, mark));
    if (path.isEmpty()) {
      return from;
    }
    var parts = new ArrayDeque<String>();
    var base = from.substring(0, from.lastIndexOf('/') + 1);
    for (var part : ((path.startsWith("/") ? "" : base) + path).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // A percent sign of its own.
      return path;
    }
  }

  /// Returns the paths of files with one of these `extensions`, in order of their names.
  List<String> named(String... extensions) {
    return entries.values().stream()
        .map(ZipArchiveEntry::getName)
        .filter(name -> List.of(extensions).contains(extension(name)))
        .sorted()
        .toList();
  }

  static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  boolean has(String path) {
    return entries.containsKey(plain(path));
  }

  /// Says that the archive itself has the file behind a password.
  boolean isLocked(String path) {
    var entry = entries.get(plain(path));
    return entry != null && entry.getGeneralPurposeBit().usesEncryption();
  }

  /// Returns the bytes of the file at `path`; null where there is none. An {@link
  /// ExtractionException} says that it is too large, an {@link IOException} that it is damaged.
  byte @Nullable [] read(String path) throws IOException, ExtractionException {
    var entry = entries.get(plain(path));
    if (entry == null) {
      return null;
    }
    var bytes = new ByteArrayOutputStream();
    try (var in = zip.getInputStream(entry)) {
      var buffer = new byte[1 << 14];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        unpacked += read;
        if (bytes.size() > LARGEST || unpacked > MOST) {
          throw new ExtractionException(SkipReason.TOO_LARGE, path);
        }
      }
    }
    return bytes.toByteArray();
  }

  /// Books made elsewhere write their names with other letters and slashes than their lists.
  private static String plain(String path) {
    return path.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.deleteIfExists(copy);
  }
}
