package graf.index.lucene.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// How the files of an index are read.
public enum FileAccess {
  /// For a process that reads a few pages: the first mapping takes longer than those.
  PIECES,
  /// For one that lasts: no system call and no copy for each piece.
  MAPPED;

  public Directory open(Path generation) throws IOException {
    return switch (this) {
      case PIECES -> new SmallFilesDirectory(new NIOFSDirectory(generation));
      case MAPPED -> new MMapDirectory(generation);
    };
  }
}
