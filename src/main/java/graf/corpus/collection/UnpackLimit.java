package graf.corpus.collection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/// How many bytes may come out of what is packed: a few kilobytes can hold more than a disk does.
public final class UnpackLimit {
  /// Logs are packed to a hundredth at best; gzip's own limit is a thousandth.
  private static final int MOST_TIMES = 200;

  private final long most;
  private long unpacked;

  private UnpackLimit(long most) {
    this.most = most;
  }

  /// Returns the limit for `packed` bytes, negative where it is not known how many there are.
  ///
  /// @param always how many bytes may come out in any case
  public static UnpackLimit of(long packed, long always) {
    return new UnpackLimit(Math.max(always, packed * MOST_TIMES));
  }

  /// Returns `in`, what comes out, which fails with an {@link ExceededException} at the limit.
  public InputStream on(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        take(Math.min(read, 0) + 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        take(Math.max(0, read));
        return read;
      }
    };
  }

  /// Counts `read` bytes that came out.
  void take(long read) throws ExceededException {
    unpacked += read;
    if (unpacked > most) {
      throw new ExceededException(most);
    }
  }

  /// Says that more came out than may.
  public static final class ExceededException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    public ExceededException(long most) {
      this("unpacks to more than " + (most >> 20) + " MB");
    }

    ExceededException(String message) {
      super(message);
    }
  }
}
