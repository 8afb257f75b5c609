package graf.corpus.collection;

import graf.corpus.format.SourceBytes;
import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.apache.commons.compress.CompressException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the files of a zip, tar or 7z archive; hidden ones are left out, as they are of folders.
public final class ArchiveReader implements Part.Reader {
  /// Longer than a path may be in most file systems; an id is made of it, which has its bounds.
  private static final int LONGEST_NAME = 1000;

  private static final int SHOWN_OF_NAME = 40;

  private final String id;
  private final ArchiveInputStream<?> archive;
  private final Charset names;
  private final InputStream unpacked;
  private @Nullable SpooledBytes open;
  private boolean begun;

  /// @param names in which the names of a zip archive are
  private ArchiveReader(
      String id, ArchiveInputStream<?> archive, Charset names, UnpackLimit limit) {
    this.names = names;
    this.id = id;
    this.archive = archive;
    unpacked = limit.on(archive);
  }

  /// Says whether a file that begins with `head` is an archive of a kind that is read; a zip
  /// archive may be more than that.
  public static boolean begins(byte[] head) {
    return isZip(head) || isTar(head) || SevenZipStream.begins(head);
  }

  /// Opens the archive that `content` is.
  ///
  /// @param id of the archive
  /// @param head its first bytes
  /// @param limit on all that comes out of it
  public static ArchiveReader open(String id, byte[] head, SourceBytes content, UnpackLimit limit)
      throws IOException {
    if (isZip(head)) {
      var names = ZipNames.charset(content);
      var in = buffered(content.open());
      // The library ends at a name that it cannot read, and of a guess it may be one.
      var any = StandardCharsets.ISO_8859_1.name();
      return new ArchiveReader(id, new ZipArchiveInputStream(in, any, true, true), names, limit);
    }
    if (isTar(head)) {
      var in = buffered(content.open());
      var utf8 = StandardCharsets.UTF_8.name();
      return new ArchiveReader(
          id, new TarArchiveInputStream(in, utf8), StandardCharsets.UTF_8, limit);
    }
    return new ArchiveReader(
        id, SevenZipStream.open(content.openChannel()), StandardCharsets.UTF_8, limit);
  }

  /// Says whether a file that begins with `head` is a zip archive, or made of one.
  public static boolean isZip(byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 1 << 16);
  }

  /// Says whether a file that begins with `head` is a tar archive. Says whether a file that begins
  /// with `head` is a RAR archive, for which there is no library under a licence that fits.
  public static boolean isRar(byte[] head) {
    return head.length > 6
        && new String(head, 0, 6, StandardCharsets.ISO_8859_1).equals("Rar!\u001a\u0007");
  }

  /// Says whether the first file in a zip archive that begins with `head` is the one by which
  /// office documents and books begin.
  public static boolean isDocument(byte[] head) {
    var name =
        new String(
            head, 30, Math.max(0, Math.min(head.length - 30, 20)), StandardCharsets.ISO_8859_1);
    return name.startsWith("mimetype") || name.startsWith("[Content_Types].xml");
  }

  private static boolean isTar(byte[] head) {
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
    } catch (PasswordRequiredException e) {
      throw new UnreadableDocumentException(SkipReason.ENCRYPTED, "");
    } catch (MemoryLimitException e) {
      throw new UnreadableDocumentException(SkipReason.TOO_LARGE, "needs too much memory");
    } catch (IOException e) {
      // Of an archive that was cut, the library says it in an exception of no particular kind.
      if (e.getClass() == IOException.class || e instanceof CompressException) {
        throw new UnreadableDocumentException(SkipReason.MALFORMED, "");
      }
      throw e;
    }
  }

  private @Nullable Part nextFile() throws IOException {
    closeOpen();
    for (var entry = entry(); entry != null; entry = entry()) {
      var name = withoutDots(nameOf(entry));
      if (!entry.isDirectory() && leadsOut(name)) {
        return unread(name, "has a name that leads out of the archive");
      }
      if (!entry.isDirectory() && !isHidden(name)) {
        return part(entry, name);
      }
    }
    return null;
  }

  private String nameOf(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zipped
        && zipped.getNameSource() == ZipArchiveEntry.NameSource.NAME
        && !zipped.getGeneralPurposeBit().usesUTF8ForNames()) {
      byte[] raw = zipped.getRawName();
      return raw == null ? zipped.getName() : new String(raw, names);
    }
    return entry.getName();
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

  /// Returns `name` as one of a file below the archive: `tar cf x.tar .` has names begin with `./`.
  private static String withoutDots(String name) {
    var plain = name;
    while (plain.startsWith("./") || plain.startsWith("/")) {
      plain = plain.substring(plain.indexOf('/') + 1);
    }
    return plain.replace("/./", "/");
  }

  private static boolean leadsOut(String name) {
    return name.equals("..") || name.startsWith("../") || name.contains("/../");
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
