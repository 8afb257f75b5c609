package graf.corpus.collection;

import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the files of a zip or tar archive; hidden ones are left out, as they are of folders.
public final class ArchiveReader implements Part.Reader {
  /// Names that are not said to be UTF-8 are in the first PC's character set.
  private static final String ZIP_NAMES = "IBM437";

  /// Longer than a path may be in most file systems; an id is made of it, which has its bounds.
  private static final int LONGEST_NAME = 1000;

  private static final int SHOWN_OF_NAME = 40;

  private final String id;
  private final ArchiveInputStream<?> archive;
  private final InputStream unpacked;
  private @Nullable SpooledBytes open;
  private boolean begun;

  private ArchiveReader(String id, ArchiveInputStream<?> archive, UnpackLimit limit) {
    this.id = id;
    this.archive = archive;
    unpacked = limit.on(archive);
  }

  /// Returns a reader of a zip archive.
  ///
  /// @param id of the archive
  /// @param limit on all that comes out of it
  public static ArchiveReader zip(String id, InputStream in, UnpackLimit limit) {
    return new ArchiveReader(
        id, new ZipArchiveInputStream(buffered(in), ZIP_NAMES, true, true), limit);
  }

  /// As {@link #zip}, of a tar archive.
  public static ArchiveReader tar(String id, InputStream in, UnpackLimit limit) {
    return new ArchiveReader(
        id, new TarArchiveInputStream(buffered(in), StandardCharsets.UTF_8.name()), limit);
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 1 << 16);
  }

  /// Says whether a file that begins with `head` is a tar archive.
  public static boolean isTar(byte[] head) {
    return TarArchiveInputStream.matches(head, head.length);
  }

  @Override
  public @Nullable Part next() throws IOException {
    try {
      return nextFile();
    } catch (UnsupportedZipFeatureException e) {
      // Whoever cannot read a file whose length stands behind it cannot find the next either.
      var reason =
          e.getFeature().equals(UnsupportedZipFeatureException.Feature.ENCRYPTION)
              ? SkipReason.ENCRYPTED
              : SkipReason.MALFORMED;
      throw new UnreadableDocumentException(reason, "");
    } catch (IOException e) {
      // Of an archive that was cut, the library says it in an exception of no particular kind.
      if (e.getClass() == IOException.class) {
        throw new UnreadableDocumentException(SkipReason.MALFORMED, String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private @Nullable Part nextFile() throws IOException {
    closeOpen();
    for (var entry = entry(); entry != null; entry = entry()) {
      var name = entry.getName();
      if (!entry.isDirectory() && !isHidden(name)) {
        return part(entry, name);
      }
    }
    return null;
  }

  private @Nullable ArchiveEntry entry() throws IOException {
    var entry = archive.getNextEntry();
    if (entry == null && !begun) {
      throw new ZipException("no archive");
    }
    begun = true;
    return entry;
  }

  private Part part(ArchiveEntry entry, String name) throws IOException {
    if (name.length() > LONGEST_NAME) {
      return unread(
          name.substring(0, SHOWN_OF_NAME) + "…",
          "has a name longer than " + LONGEST_NAME + " characters");
    }
    if (!archive.canReadEntryData(entry)) {
      boolean secret =
          entry instanceof ZipArchiveEntry zipped && zipped.getGeneralPurposeBit().usesEncryption();
      return unread(name, secret ? "is encrypted" : "is packed in an unknown way");
    }
    var bytes = SpooledBytes.of(unpacked);
    open = bytes;
    return new Part(id + "/" + name, name, 0, bytes, "");
  }

  private Part unread(String name, String why) throws IOException {
    var nothing = SpooledBytes.of(InputStream.nullInputStream());
    return new Part(id + "/" + name, name, 0, nothing, why);
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }

  private void closeOpen() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeOpen();
    archive.close();
  }
}
