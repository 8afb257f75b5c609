package graf.corpus.format.charset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The characters of a text in UTF-8 in which some lines are in another character set, as when two
/// logs were joined: each line is decoded by itself.
public final class MixedLines extends Reader {
  /// A line longer than this is decoded in pieces.
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final Charset strays;
  private byte[] bytes = new byte[256];
  private String line = "";
  private int next;

  /// @param in closed with this
  public MixedLines(InputStream in, Charset strays) {
    this.in = new BufferedInputStream(in, LONGEST);
    this.strays = strays;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (next == line.length() && !readLine()) {
      return -1;
    }
    int count = Math.min(length, line.length() - next);
    line.getChars(next, next + count, buffer, offset);
    next += count;
    return count;
  }

  private boolean readLine() throws IOException {
    int size = 0;
    int read = in.read();
    while (read >= 0) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, size * 2);
      }
      bytes[size++] = (byte) read;
      if (read == '\n' || (size >= LONGEST && read < 0x80)) {
        break;
      }
      read = in.read();
    }
    line = decoded(Arrays.copyOf(bytes, size), strays);
    next = 0;
    return size > 0;
  }

  /// Returns what a line says, in UTF-8 if it is that but for a broken character or two.
  static String decoded(byte[] line, Charset strays) {
    return new String(line, Utf8.isMostly(line) ? StandardCharsets.UTF_8 : strays);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
