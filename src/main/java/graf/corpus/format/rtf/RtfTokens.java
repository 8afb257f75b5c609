package graf.corpus.format.rtf;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/// The tokens of RTF: brackets, words behind a backslash with or without a number, and bytes.
final class RtfTokens {
  private static final int LONGEST_WORD = 40;

  private final PushbackInputStream in;

  RtfTokens(InputStream in) {
    this.in = new PushbackInputStream(in, 2);
  }

  /// Told of what is read.
  interface Visitor {
    void open() throws IOException;

    void close() throws IOException;

    /// A word such as `par` or `b0`.
    ///
    /// @param number what stands behind it; {@link #NONE} where there is none
    void word(String word, int number) throws IOException;

    /// A sign behind a backslash that is no letter, such as `~` or `*`.
    void sign(int sign) throws IOException;

    /// A byte of the text.
    void text(int octet) throws IOException;
  }

  static final int NONE = Integer.MIN_VALUE;

  void read(Visitor visitor) throws IOException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      switch (c) {
        case '{' -> visitor.open();
        case '}' -> visitor.close();
        case '\\' -> control(visitor);
        case '\r', '\n' -> {}
        default -> visitor.text(c);
      }
    }
  }

  private void control(Visitor visitor) throws IOException {
    int c = in.read();
    if (c == '\'') {
      int high = Character.digit(in.read(), 16);
      int low = Character.digit(in.read(), 16);
      if (high >= 0 && low >= 0) {
        visitor.text(high * 16 + low);
      }
    } else if (isLetter(c)) {
      word(c, visitor);
    } else if (c == '\r' || c == '\n') {
      visitor.word("par", NONE);
    } else if (c == '\\' || c == '{' || c == '}') {
      visitor.text(c);
    } else if (c >= 0) {
      visitor.sign(c);
    }
  }

  private void word(int first, Visitor visitor) throws IOException {
    var word = new StringBuilder();
    int c = first;
    while (isLetter(c)) {
      if (word.length() < LONGEST_WORD) {
        word.append((char) c);
      }
      c = in.read();
    }
    int number = NONE;
    if (c == '-' || isDigit(c)) {
      boolean negative = c == '-';
      long value = negative ? 0 : c - '0';
      c = in.read();
      while (isDigit(c)) {
        value = Math.min(Integer.MAX_VALUE, value * 10 + c - '0');
        c = in.read();
      }
      number = (int) (negative ? -value : value);
    }
    if (c != ' ' && c >= 0) {
      in.unread(c);
    }
    if (word.toString().equals("bin") && number > 0) {
      skip(number);
    } else {
      visitor.word(word.toString(), number);
    }
  }

  private void skip(int count) throws IOException {
    long left = count;
    while (left > 0 && in.read() >= 0) {
      left -= 1 + in.skip(left - 1);
    }
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
