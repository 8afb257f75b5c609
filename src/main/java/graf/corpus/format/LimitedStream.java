package graf.corpus.format;

import java.io.IOException;
import java.io.InputStream;

/// A stream that ends after so many bytes, and says whether there were more.
final class LimitedStream extends InputStream {
  private final InputStream in;
  private long left;
  private boolean exceeded;

  LimitedStream(InputStream in, long most) {
    this.in = in;
    left = most;
  }

  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    return read < 0 || taken(1) == 0 ? -1 : read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = exceeded ? -1 : in.read(bytes, offset, length);
    return read <= 0 ? read : taken(read) == 0 ? -1 : read;
  }

  private int taken(int read) {
    if (read > left) {
      exceeded = true;
      return 0;
    }
    left -= read;
    return read;
  }
}
