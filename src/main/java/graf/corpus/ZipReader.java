package graf.corpus;

import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the files of a zip archive; hidden ones are left out, as they are of folders.
final class ZipReader implements Part.Reader {
  /// Names that are not said to be UTF-8 are in the first PC's character set.
  private static final String NAMES = "IBM437";

  private final String id;
  private final ZipArchiveInputStream zip;
  private final InputStream unpacked;
  private @Nullable SpooledBytes open;
  private boolean begun;

  /// @param id of the archive
  /// @param limit on all that comes out of it
  ZipReader(String id, InputStream in, UnpackLimit limit) {
    this.id = id;
    zip = new ZipArchiveInputStream(new BufferedInputStream(in, 1 << 16), NAMES, true, true);
    unpacked = limit.on(zip);
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

  private @Nullable ZipArchiveEntry entry() throws IOException {
    var entry = zip.getNextEntry();
    if (entry == null && !begun) {
      throw new ZipException("no archive");
    }
    begun = true;
    return entry;
  }

  private Part part(ZipArchiveEntry entry, String name) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      boolean secret = entry.getGeneralPurposeBit().usesEncryption();
      return new Part(
          id + "/" + name,
          name,
          0,
          SpooledBytes.of(InputStream.nullInputStream()),
          secret ? "is encrypted" : "is packed in an unknown way");
    }
    var bytes = SpooledBytes.of(unpacked);
    open = bytes;
    return new Part(id + "/" + name, name, 0, bytes, "");
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
    zip.close();
  }
}
