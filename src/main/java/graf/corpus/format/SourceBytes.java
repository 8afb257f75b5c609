package graf.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// The bytes of a source document, wherever they are kept.
public interface SourceBytes {
  /// Returns a stream of all the bytes, from the first on; may be called more than once. Whoever
  /// opens it closes it.
  InputStream open() throws IOException;

  /// Returns the bytes to be read from any place on. Whoever opens it closes it.
  default SeekableByteChannel openChannel() throws IOException {
    return SeekableBytes.of(this);
  }

  /// Returns how many bytes there are; -1 where that is known only at their end.
  long size();
}
