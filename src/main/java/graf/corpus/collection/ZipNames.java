package graf.corpus.collection;

import graf.corpus.format.SourceBytes;
import graf.corpus.format.charset.CharsetGuess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// In which character set a zip archive has the names of its files that it does not say to be
/// UTF-8: that of the machine it was made on.
final class ZipNames {
  /// That of the first PC, which zip was made for.
  private static final Charset FIRST = Charset.forName("IBM437");

  /// More names do not change the guess.
  private static final int ENOUGH = 1 << 16;

  private ZipNames() {}

  static Charset charset(SourceBytes content) throws IOException {
    var names = new ByteArrayOutputStream();
    try (var channel = content.openChannel();
        var zip =
            ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setCharset(StandardCharsets.ISO_8859_1)
                .setIgnoreLocalFileHeader(true)
                .get()) {
      var entries = zip.getEntries();
      while (entries.hasMoreElements() && names.size() < ENOUGH) {
        add(entries.nextElement(), names);
      }
    } catch (IOException | RuntimeException _) {
      // One that is cut has no list of its files any more; those that are left are still read.
      return FIRST;
    }
    return CharsetGuess.of(names.toByteArray());
  }

  private static void add(ZipArchiveEntry entry, ByteArrayOutputStream names) {
    byte[] name = entry.getRawName();
    if (name != null && !entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      names.writeBytes(name);
      names.write('\n');
    }
  }
}
