package graf.corpus.format.office;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import graf.passage.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// The parts of an office document, which is a zip file. Of two of one name the first counts; names
/// may differ in case and in their slashes from those by which parts name each other.
final class ZippedParts implements Closeable {
  private static final int MOST_IN_MEMORY = 16 << 20;

  /// Of all that is unpacked; pages of text are packed to a tenth.
  private static final int MOST_TIMES = 200;

  private static final long ALWAYS = 200L << 20;

  private final ZipFile zip;
  private final @Nullable Path file;
  private long left;

  private ZippedParts(ZipFile zip, @Nullable Path file, long left) {
    this.zip = zip;
    this.file = file;
    this.left = left;
  }

  static ZippedParts open(SourceBytes bytes) throws IOException, ExtractionException {
    Path file = null;
    try (var in = bytes.open()) {
      byte[] head = in.readNBytes(MOST_IN_MEMORY);
      long size = head.length;
      SeekableByteChannel channel = new SeekableInMemoryByteChannel(head);
      if (head.length == MOST_IN_MEMORY) {
        file = Files.createTempFile("graf", null);
        try (var out = Files.newOutputStream(file)) {
          out.write(head);
          size += in.transferTo(out);
        }
        channel = Files.newByteChannel(file);
      }
      return new ZippedParts(
          ZipFile.builder().setSeekableByteChannel(channel).get(),
          file,
          Math.max(ALWAYS, size * MOST_TIMES));
    } catch (IOException | RuntimeException e) {
      if (file != null) {
        Files.deleteIfExists(file);
      }
      throw new ExtractionException(SkipReason.MALFORMED, "");
    }
  }

  /// Returns the names of all parts, in their order in the file.
  List<String> names() {
    var names = new ArrayList<String>();
    var entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      if (!entry.isDirectory()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  boolean has(String name) {
    return entry(name) != null;
  }

  /// Opens the part `name`; null where there is none, or it cannot be unpacked.
  @Nullable InputStream open(String name) throws IOException {
    var entry = entry(name);
    if (entry == null || !zip.canReadEntryData(entry)) {
      return null;
    }
    return new FilterInputStream(zip.getInputStream(entry)) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  byte[] read(String name) throws IOException {
    try (var in = open(name)) {
      return (in == null ? new ByteArrayInputStream(new byte[0]) : in).readAllBytes();
    }
  }

  private void count(int read) throws TooMuchException {
    left -= read;
    if (left < 0) {
      throw new TooMuchException();
    }
  }

  private @Nullable ZipArchiveEntry entry(String name) {
    var exact = zip.getEntry(name);
    if (exact != null) {
      return exact;
    }
    var wanted = plain(name);
    var entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      if (plain(entry.getName()).equals(wanted)) {
        return entry;
      }
    }
    return null;
  }

  private static String plain(String name) {
    var slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  /// Says that more came out than may.
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException() {
      super("unpacks to too much");
    }
  }
}
