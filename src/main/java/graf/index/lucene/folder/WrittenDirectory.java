package graf.index.lucene.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// A folder whose files are mapped into memory once it has been written to.
///
/// Lucene reads back much of what it writes, in small pieces, which is cheaper from memory. Setting
/// up the first mapping takes as long as a refresh that finds nothing to do. What is mapped counts
/// as memory of the process once it is read, so that large files, which merging reads from end to
/// end, are not.
final class WrittenDirectory extends FilterDirectory {
  private static final long LARGEST_MAPPED = 16L << 20;

  private final Directory mapped;
  private volatile boolean written;

  WrittenDirectory(Path folder) throws IOException {
    super(new NIOFSDirectory(folder));
    mapped = new MMapDirectory(folder);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    written = true;
    return super.createOutput(name, context);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    boolean maps = written && fileLength(name) <= LARGEST_MAPPED;
    return maps ? mapped.openInput(name, context) : super.openInput(name, context);
  }

  @Override
  public void close() throws IOException {
    try (mapped) {
      super.close();
    }
  }
}
