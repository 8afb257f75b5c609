package graf.corpus.format;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a source document, wherever they are kept.
public interface SourceBytes {
  /// Returns a stream of all the bytes, from the first on; may be called more than once. Whoever
  /// opens it closes it.
  InputStream open() throws IOException;

  /// Returns how many bytes there are; -1 where that is known only at their end.
  long size();
}
