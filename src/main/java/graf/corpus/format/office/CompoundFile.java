package graf.corpus.format.office;

import graf.corpus.format.SourceBytes;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// What a compound file is, told by the names in it.
final class CompoundFile {
  private CompoundFile() {}

  /// Whether it is a mail of Outlook's.
  static boolean isMail(SourceBytes bytes) throws IOException {
    try (var in = bytes.open();
        var system = new POIFSFileSystem(in)) {
      return system.getRoot().hasEntryCaseInsensitive("__properties_version1.0");
    } catch (IOException | RuntimeException _) {
      // Its parser says what is wrong with it.
      return false;
    }
  }
}
