package graf.corpus.collection;

import graf.corpus.format.SpooledBytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the mails of an mbox, each behind a line that begins with `From ` and follows a blank one.
/// In the others such lines are written `>From `.
public final class MboxReader implements Part.Reader {
  /// Attachments, which come last, are not read anyway.
  private static final int LONGEST_MAIL = 16 << 20;

  /// More of a line than is needed to tell what it is.
  private static final int PIECE = 1 << 16;

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final String id;
  private final InputStream in;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private int line;
  private boolean atLineStart = true;
  private boolean afterBlank = true;
  private boolean ended;

  /// Whether the line in hand begins a mail.
  private boolean begins;

  /// @param id of the document that the file is
  public MboxReader(String id, InputStream in) {
    this.id = id;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// Says whether a file that begins with `head` is an mbox.
  public static boolean begins(byte[] head) {
    var start = new String(head, StandardCharsets.ISO_8859_1);
    int end = start.indexOf('\n');
    int colon = start.indexOf(':', Math.max(0, end));
    return start.startsWith("From ") && end > 0 && colon > end + 1 && isName(start, end + 1, colon);
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
    while (!begins && !ended) {
      advance();
    }
    if (!begins) {
      return null;
    }
    int first = line;
    var mail = new ByteArrayOutputStream();
    boolean cut = false;
    advance();
    // The first line may be longer than a piece.
    while (!ended && !begins && line == first) {
      advance();
    }
    while (!ended && !begins) {
      cut |= mail.size() + piece.size() > LONGEST_MAIL;
      if (!cut) {
        unescaped().writeTo(mail);
      }
      advance();
    }
    // The part's own file name would tell another format.
    return new Part(
        id + ":" + first,
        "mail.eml",
        first,
        SpooledBytes.of(new ByteArrayInputStream(mail.toByteArray())),
        cut ? "is cut at " + (LONGEST_MAIL >> 20) + " MB" : "");
  }

  /// Takes the next line, or the next piece of a long one, in hand.
  private void advance() throws IOException {
    piece.reset();
    boolean isNewLine = atLineStart;
    int read = in.read();
    while (read >= 0) {
      piece.write(read);
      if (read == '\n' || piece.size() >= PIECE) {
        break;
      }
      read = in.read();
    }
    ended = piece.size() == 0;
    line += isNewLine && !ended ? 1 : 0;
    atLineStart = read == '\n';
    begins = isNewLine && afterBlank && startsAt(0);
    afterBlank = isNewLine && isBlank();
  }

  private boolean isBlank() {
    byte[] bytes = piece.toByteArray();
    return bytes.length <= 2 && new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
  }

  private boolean startsAt(int offset) {
    if (piece.size() < offset + FROM.length) {
      return false;
    }
    byte[] bytes = piece.toByteArray();
    for (int i = 0; i < FROM.length; i++) {
      if (bytes[offset + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  private ByteArrayOutputStream unescaped() {
    byte[] bytes = piece.toByteArray();
    int quotes = 0;
    while (quotes < bytes.length && bytes[quotes] == '>') {
      quotes++;
    }
    if (quotes == 0 || !startsAt(quotes)) {
      return piece;
    }
    var plain = new ByteArrayOutputStream();
    plain.write(bytes, 1, bytes.length - 1);
    return plain;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
