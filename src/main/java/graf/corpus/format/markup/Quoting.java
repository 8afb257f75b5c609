package graf.corpus.format.markup;

/// How a value of front matter is written, and so which of its characters stand for others.
enum Quoting {
  /// As it is.
  PLAIN,
  /// In single quotes of YAML: two stand for one.
  DOUBLED,
  /// With a backslash in front of what stands for another character.
  ESCAPED;

  /// Takes a character of a value, and where in the source it stands.
  @FunctionalInterface
  interface Sink {
    void take(char c, int offset);
  }

  void read(String text, int start, int end, Sink sink) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (this == ESCAPED && c == '\\' && at + 1 < end) {
        at = readEscape(text, at, end, sink);
      } else {
        sink.take(c, at);
        at += this == DOUBLED && c == '\'' ? 2 : 1;
      }
    }
  }

  /// Returns where the quote stands that closes a value; -1 where there is none.
  int close(String text, int start, int end) {
    char quote = this == ESCAPED ? '"' : '\'';
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      boolean isPair = this == ESCAPED ? c == '\\' : text.startsWith("''", at);
      if (c == quote && !isPair) {
        return at;
      }
      at += isPair ? 2 : 1;
    }
    return -1;
  }

  private static int readEscape(String text, int at, int end, Sink sink) {
    char c = text.charAt(at + 1);
    int digits =
        switch (c) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    int next = at + 2 + digits;
    if (digits > 0) {
      int code = next <= end ? number(text, at + 2, next) : -1;
      if (Character.isValidCodePoint(code)) {
        for (char one : Character.toChars(code)) {
          sink.take(one, at);
        }
        return next;
      }
    }
    if (c == '\n' || c == '\r') {
      return behindBreak(text, at + 1, end);
    }
    sink.take(meant(c), at);
    return at + 2;
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return -1;
      }
      number = number * 16 + digit;
    }
    return number;
  }

  /// A line that ends in a backslash goes on in the next without a space.
  private static int behindBreak(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static char meant(char c) {
    return switch (c) {
      case 'n', 'r', 't', 'b', 'f', 'v', 'N', 'L', 'P', '_', '0', 'a', 'e' -> ' ';
      default -> c;
    };
  }
}
