package graf.corpus.collection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/// The files of a 7z archive, one after the other.
final class SevenZipStream extends ArchiveInputStream<SevenZArchiveEntry> {
  private static final byte[] MAGIC = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};

  private final SevenZFile archive;

  private SevenZipStream(SevenZFile archive) {
    super(nullInputStream(), (String) null);
    this.archive = archive;
  }

  /// Opens the archive in `channel`, which is closed with it.
  static SevenZipStream open(SeekableByteChannel channel) throws IOException {
    try {
      return new SevenZipStream(
          SevenZFile.builder()
              .setSeekableByteChannel(channel)
              .setMaxMemoryLimitKiB(Packing.MOST_MEMORY >> 10)
              .get());
    } catch (PasswordRequiredException | MemoryLimitException e) {
      channel.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      channel.close();
      var damaged = new ZipException("its table of contents is damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  static boolean begins(byte[] head) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (i >= head.length || head[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable SevenZArchiveEntry getNextEntry() throws IOException {
    return archive.getNextEntry();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return archive.read(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
