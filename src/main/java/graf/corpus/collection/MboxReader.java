package graf.corpus.collection;

import graf.corpus.format.SpooledBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the mails of an mbox, each behind a line that begins with `From `, follows a blank one and
/// has a time in it. In the others such lines are written `>From `.
public final class MboxReader implements Part.Reader {
  private static final long LONGEST_MAIL = 200L << 20;

  /// More of a line than is needed to tell what it is.
  private static final int PIECE = 1 << 16;

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String id;
  private final InputStream in;
  private byte[] piece = new byte[256];
  private int length;
  private int line;
  private boolean atLineStart = true;
  private boolean afterBlank = true;
  private boolean ended;
  private @Nullable SpooledBytes open;

  /// Whether the line in hand begins a mail.
  private boolean begins;

  /// @param id of the document that the file is
  public MboxReader(String id, InputStream in) throws IOException {
    this.id = id;
    this.in = new BufferedInputStream(in, 1 << 16);
    this.in.mark(MARK.length);
    if (!Arrays.equals(this.in.readNBytes(MARK.length), MARK)) {
      this.in.reset();
    }
  }

  /// Says whether a file that begins with `head` is an mbox.
  public static boolean begins(byte[] head) {
    boolean marked = Arrays.equals(Arrays.copyOf(head, MARK.length), MARK);
    var start = new String(head, StandardCharsets.ISO_8859_1).substring(marked ? MARK.length : 0);
    int end = start.indexOf('\n');
    int name = end + 1;
    // Some programs escape the head's own line, too.
    name += start.startsWith(">From ", name) ? start.indexOf('\n', name) + 1 - name : 0;
    int colon = start.indexOf(':', Math.max(0, name));
    return start.startsWith("From ") && end > 0 && colon > name && isName(start, name, colon);
  }

  private static boolean isName(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Part next() throws IOException {
    closeOpen();
    while (!begins && !ended) {
      advance();
    }
    if (!begins) {
      return null;
    }
    int first = line;
    advance();
    // The first line may be longer than a piece.
    while (!ended && !begins && line == first) {
      advance();
    }
    var mail = new Mail();
    var bytes = SpooledBytes.of(mail, 4 << 20);
    open = bytes;
    // The part's own file name would tell another format.
    return new Part(
        id + ":" + first,
        "mail.eml",
        first,
        bytes,
        mail.cut ? "is cut at " + (LONGEST_MAIL >> 20) + " MB" : "");
  }

  /// The lines up to the next mail.
  private final class Mail extends InputStream {
    private long size;
    private int position = unescaped();
    private boolean cut;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
      if (most == 0) {
        return 0;
      }
      while (!ended && !begins && position == length) {
        advance();
        position = unescaped();
      }
      if (ended || begins) {
        return -1;
      }
      int count = Math.min(most, length - position);
      System.arraycopy(piece, position, bytes, offset, count);
      position += count;
      size += count;
      if (size > LONGEST_MAIL) {
        cut = true;
        return -1;
      }
      return count;
    }
  }

  /// Takes the next line, or the next piece of a long one, in hand.
  private void advance() throws IOException {
    length = 0;
    boolean isNewLine = atLineStart;
    int read = in.read();
    while (read >= 0) {
      if (length == piece.length) {
        piece = Arrays.copyOf(piece, length * 2);
      }
      piece[length++] = (byte) read;
      if (read == '\n' || length >= PIECE) {
        break;
      }
      read = in.read();
    }
    ended = length == 0;
    line += isNewLine && !ended ? 1 : 0;
    atLineStart = read == '\n';
    begins = isNewLine && afterBlank && startsAt(0) && (line == 1 || hasTime());
    afterBlank = isNewLine && isBlank();
  }

  private boolean isBlank() {
    return length <= 2 && new String(piece, 0, length, StandardCharsets.ISO_8859_1).isBlank();
  }

  private boolean startsAt(int offset) {
    return length >= offset + FROM.length
        && Arrays.equals(piece, offset, offset + FROM.length, FROM, 0, FROM.length);
  }

  /// Whether there is a time as in `09:30`: a sentence that begins with the word has none.
  private boolean hasTime() {
    for (int i = FROM.length + 1; i + 2 < length; i++) {
      if (piece[i] == ':' && isDigit(i - 1) && isDigit(i + 1) && isDigit(i + 2)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDigit(int at) {
    return piece[at] >= '0' && piece[at] <= '9';
  }

  /// Returns where the line in hand begins once its escape is undone.
  private int unescaped() {
    int quotes = 0;
    while (quotes < length && piece[quotes] == '>') {
      quotes++;
    }
    return quotes > 0 && startsAt(quotes) ? 1 : 0;
  }

  private void closeOpen() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeOpen();
    in.close();
  }
}
