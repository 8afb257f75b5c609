package graf.corpus.format.mail;

import graf.corpus.format.SourceBytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// The mail within its file: programs put a byte-order mark, blank lines or a line of their own in
/// front of it, and Apple Mail a property list behind it.
final class MailBytes {
  private static final int LONGEST_FIRST_LINE = 512;

  private MailBytes() {}

  /// Opens the mail that `file` holds; whoever opens it closes it.
  static InputStream open(SourceBytes file) throws IOException {
    var in = new BufferedInputStream(file.open(), 1 << 16);
    skipMark(in);
    skipBlank(in);
    in.mark(LONGEST_FIRST_LINE + 1);
    byte[] start = in.readNBytes(LONGEST_FIRST_LINE);
    in.reset();
    int end = lineEnd(start);
    if (end < 0) {
      return in;
    }
    long length = counted(start, end);
    if (length > 0) {
      in.skipNBytes(end);
      return withoutList(in, length);
    }
    if (startsWith(start, "From ")) {
      in.skipNBytes(end);
    }
    return in;
  }

  /// Where the count is wrong, the mail is all there is.
  private static InputStream withoutList(InputStream in, long length) throws IOException {
    if (length > Integer.MAX_VALUE - 8) {
      return in;
    }
    byte[] mail = in.readNBytes((int) length);
    byte[] behind = in.readNBytes(LONGEST_FIRST_LINE);
    if (behind.length == 0 || isList(behind)) {
      in.close();
      return new ByteArrayInputStream(mail);
    }
    return new SequenceInputStream(
        new ByteArrayInputStream(mail),
        new SequenceInputStream(new ByteArrayInputStream(behind), in));
  }

  private static boolean isList(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && bytes[i] <= ' ' && bytes[i] >= 0) {
      i++;
    }
    return i < bytes.length && bytes[i] == '<';
  }

  private static void skipMark(InputStream in) throws IOException {
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    boolean isMark =
        mark.length == 3
            && (mark[0] & 0xff) == 0xEF
            && (mark[1] & 0xff) == 0xBB
            && (mark[2] & 0xff) == 0xBF;
    if (!isMark) {
      in.reset();
    }
  }

  private static void skipBlank(InputStream in) throws IOException {
    while (true) {
      in.mark(1);
      int c = in.read();
      if (c != '\n' && c != '\r') {
        in.reset();
        return;
      }
    }
  }

  private static int lineEnd(byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (start[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /// Returns the number that is all of the first line; 0 where that says something else.
  private static long counted(byte[] line, int end) {
    long number = 0;
    int digits = 0;
    for (int i = 0; i < end; i++) {
      if (line[i] >= '0' && line[i] <= '9' && digits < 10) {
        number = number * 10 + line[i] - '0';
        digits++;
      } else if (line[i] != ' ' && line[i] != '\r' && line[i] != '\n') {
        return 0;
      }
    }
    return number;
  }

  private static boolean startsWith(byte[] start, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (i >= start.length || start[i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
