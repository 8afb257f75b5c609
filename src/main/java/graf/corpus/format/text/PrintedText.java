package graf.corpus.format.text;

import graf.passage.Block;
import graf.passage.SourceMap;
import java.util.Arrays;

/// What a terminal or a printer shows of a text: sequences for colours and links are no text,
/// letters that are struck twice to be bold or underlined stand once, and NUL bytes are nothing.
public final class PrintedText {
  private static final char ESCAPE = '\u001b';
  private static final char BACKSPACE = '\b';

  /// Moves of the cursor, in whose place a reader sees a gap.
  private static final String MOVES = "ABCDEFGHdf`ae";

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private int[] from = new int[64];

  /// Where the next character is printed: behind the text, or over it after a backspace.
  private int cursor;

  private PrintedText(String source) {
    this.source = source;
    print();
  }

  /// Returns what is seen of `source`; mostly that itself.
  public static String of(String source) {
    return isPlain(source) ? source : new PrintedText(source).text.toString();
  }

  /// Returns `block` as it is seen; mostly that itself.
  public static Block of(Block block) {
    if (isPlain(block.text())) {
      return block;
    }
    var printed = of(block.text(), block.places());
    return new Block(block.kind(), block.level(), printed.text, printed.places, block.page());
  }

  /// Takes the text and its places apart from what is not seen.
  ///
  /// @param places of `source`
  static Placed of(String source, SourceMap places) {
    return isPlain(source) ? new Placed(source, places) : new PrintedText(source).placed(places);
  }

  /// A text, and where it stands.
  record Placed(String text, SourceMap places) {}

  private static boolean isPlain(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (isUnseen(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnseen(char c) {
    return (c < ' ' && (c < '\t' || c > '\r')) || (c >= 0x7f && c < 0xa0 && c != 0x85);
  }

  private void print() {
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == BACKSPACE) {
        stepBack();
        at++;
      } else if (!isUnseen(c)) {
        put(c, at++);
      } else {
        at = behindControl(c, at);
      }
    }
  }

  private void stepBack() {
    if (cursor > 0 && !isLineEnd(text.charAt(cursor - 1))) {
      cursor--;
      if (cursor > 0 && Character.isLowSurrogate(text.charAt(cursor))) {
        cursor--;
      }
    }
  }

  private void put(char c, int at) {
    if (isLineEnd(c)) {
      cursor = text.length();
    }
    if (cursor < text.length()) {
      boolean keeps = c == '_' || c == ' ';
      if (!keeps) {
        text.setCharAt(cursor, c);
        from[cursor] = at;
      }
    } else {
      if (cursor == from.length) {
        from = Arrays.copyOf(from, cursor * 2);
      }
      from[cursor] = at;
      text.append(c);
    }
    cursor++;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /// Returns where the text goes on behind the control character `c` and what belongs to it.
  private int behindControl(char c, int at) {
    char kind = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    return switch (c) {
      case ESCAPE ->
          switch (kind) {
            case '[' -> behindSequence(at, at + 2);
            case ']', 'P', 'X', '^', '_' -> behindString(at + 2);
            case '(', ')', '*', '+', '-', '.', '/', '#', '%', ' ' ->
                Math.min(at + 3, source.length());
            case '7', '8', '=', '>' -> at + 2;
            default -> at + 1;
          };
      case '\u009b' -> behindSequence(at, at + 1);
      case '\u009d', '\u0090' -> behindString(at + 1);
      default -> at + 1;
    };
  }

  /// A control sequence: numbers, then a letter that says what they are for.
  private int behindSequence(int start, int at) {
    int end = at;
    while (end < source.length() && source.charAt(end) >= ' ' && source.charAt(end) < '@') {
      end++;
    }
    if (end == source.length() || source.charAt(end) < '@' || source.charAt(end) > '~') {
      return at;
    }
    boolean moves = MOVES.indexOf(source.charAt(end)) >= 0;
    if (moves && cursor > 0 && !Character.isWhitespace(text.charAt(cursor - 1))) {
      put(' ', start);
    }
    return end + 1;
  }

  /// A string for the terminal, such as the address of a link; it ends within its line.
  private int behindString(int at) {
    for (int i = at; i < source.length() && !isLineEnd(source.charAt(i)); i++) {
      char c = source.charAt(i);
      if (c == '\u0007' || c == '\u009c') {
        return i + 1;
      }
      if (c == ESCAPE && i + 1 < source.length() && source.charAt(i + 1) == '\\') {
        return i + 2;
      }
    }
    return at;
  }

  private Placed placed(SourceMap places) {
    var runs = new SourceMap.Builder();
    for (int i = 0; i < text.length(); i++) {
      boolean goesOn =
          i > 0
              && from[i] == from[i - 1] + 1
              && places.line(from[i]) == places.line(from[i - 1])
              && places.sourceOffset(from[i]) == places.sourceOffset(from[i - 1]) + 1;
      if (!goesOn) {
        runs.run(i, places.sourceOffset(from[i]), places.line(from[i]));
      }
    }
    return new Placed(text.toString(), runs.build());
  }
}
