package graf.index.lucene.folder;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// Reads small files in one piece: a query looks into each of them in many places, and each look
/// costs a call of the system.
final class SmallFilesDirectory extends FilterDirectory {
  private static final int LARGEST = 1 << 17;

  SmallFilesDirectory(Directory files) {
    super(files);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    var file = in.openInput(name, context);
    if (file.length() > LARGEST) {
      return file;
    }
    try (file) {
      var bytes = new byte[(int) file.length()];
      file.readBytes(bytes, 0, bytes.length);
      return new SmallFile(name, bytes);
    }
  }
}
