package graf.corpus.format.text;

import graf.passage.Block;
import graf.passage.SourceMap;

/// The text of one block while it is put together from characters of the source.
///
/// White space is folded: it is asked for with {@link #space} or {@link #lineBreak} and appears
/// only between two characters.
public final class BlockText {
  private final LineStarts lines;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder between = new StringBuilder();
  private SourceMap.Builder places = new SourceMap.Builder();
  private int next = -1;
  private int lineEnd;
  private char gap;

  public BlockText(LineStarts lines) {
    this.lines = lines;
  }

  /// Adds the character that the source has at `offset`.
  public void add(char c, int offset) {
    if (!between.isEmpty()) {
      text.append(between);
      between.setLength(0);
      next = -1;
    }
    if (gap != 0) {
      text.append(gap);
      next++;
      gap = 0;
    }
    if (offset != next || offset >= lineEnd) {
      int line = lines.line(offset);
      lineEnd = lines.end(line);
      places.run(text.length(), offset, line);
    }
    text.append(c);
    next = offset + 1;
  }

  /// Adds the characters from `start` to `end` of `source`, white space folded.
  public void addFolded(CharSequence source, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (isSpace(c)) {
        space();
      } else {
        add(c, i);
      }
    }
  }

  public void space() {
    if (!text.isEmpty() && between.isEmpty() && gap == 0) {
      gap = ' ';
    }
  }

  public void lineBreak() {
    if (!text.isEmpty() && between.isEmpty()) {
      gap = '\n';
    }
  }

  /// Puts in what the source does not have, in front of the next character that it has.
  public void addBetween(String separator) {
    gap = 0;
    between.append(separator);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// Says that there is nothing but some of these `characters`.
  public boolean isOnly(String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  int length() {
    return text.length();
  }

  /// Returns what was added since the last call, as a block, and begins anew.
  public Block take(Block.Kind kind, int level) {
    var block = new Block(kind, level, text.toString(), places.build(), null);
    text.setLength(0);
    places = new SourceMap.Builder();
    between.setLength(0);
    next = -1;
    gap = 0;
    return PrintedText.of(block);
  }

  // A no-break space holds words together; to a reader of the text it is a space like others.
  // What a terminal takes for a sequence, or a printer for a step back, is left to whom knows it.
  public static boolean isSpace(char c) {
    return (c <= ' ' && c != '\u001b' && c != '\b')
        || c == '\u00a0'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
