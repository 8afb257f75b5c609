package graf.corpus.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes on their way between two processes, in pieces, each with its length in front; a length of
/// 0 ends them.
final class Pieces extends InputStream {
  static final int SIZE = 1 << 16;

  private final DataInputStream in;
  private int left;
  private boolean ended;

  Pieces(DataInputStream in) {
    this.in = in;
  }

  /// Sends what `in` holds.
  static void write(InputStream in, DataOutputStream out) throws IOException {
    byte[] piece = new byte[SIZE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
    }
    out.writeInt(0);
  }

  @Override
  public int read() throws IOException {
    if (!hasMore()) {
      return -1;
    }
    left--;
    return in.readUnsignedByte();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(left, length);
    in.readFully(bytes, offset, count);
    left -= count;
    return count;
  }

  private boolean hasMore() throws IOException {
    if (left == 0 && !ended) {
      left = in.readInt();
      ended = left == 0;
    }
    return !ended;
  }
}
