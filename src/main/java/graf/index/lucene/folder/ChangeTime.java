package graf.index.lucene.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// The attribute that tells when a file was last written to.
record ChangeTime(String attribute) {
  /// A time of modification can be set back, that of a change cannot; not every system has it.
  static ChangeTime of(Path folder) {
    boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
    return new ChangeTime(unix ? "unix:ctime" : "lastModifiedTime");
  }

  FileTime at(Path file) throws IOException {
    return (FileTime) Files.getAttribute(file, attribute);
  }
}
