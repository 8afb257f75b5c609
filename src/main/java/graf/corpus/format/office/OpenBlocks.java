package graf.corpus.format.office;

import graf.passage.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The blocks of a document while it is read: paragraphs, rows with their cells, and what stands
/// inside of these and is a text of its own, such as a box or a note, which comes behind them.
public final class OpenBlocks {
  private static final String BETWEEN_CELLS = " | ";

  /// A block without a place.
  public record Piece(Block.Kind kind, int level, String text) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();

  /// A stretch of text that is read by itself.
  private static final class Frame {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> behind = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;
    private int rows;
    private boolean afterCell;
    private boolean afterParagraph;
  }

  public OpenBlocks() {
    frames.push(new Frame());
  }

  private Frame frame() {
    return frames.element();
  }

  public void append(CharSequence text) {
    if (text.isEmpty()) {
      return;
    }
    var frame = frame();
    if (frame.rows > 0 && !text.toString().isBlank()) {
      if (frame.afterCell && !frame.text.isEmpty()) {
        frame.text.append(BETWEEN_CELLS);
      } else if (frame.afterParagraph && !frame.text.isEmpty()) {
        frame.text.append(' ');
      }
      frame.afterCell = false;
      frame.afterParagraph = false;
    }
    frame.text.append(text);
  }

  /// Returns how much was read of the paragraph or row.
  public int length() {
    return frame().text.length();
  }

  /// Takes back what was read of it behind `length`.
  public void cut(int length) {
    frame().text.setLength(Math.min(length, frame().text.length()));
  }

  /// Returns what was read of it behind `start`.
  public String since(int start) {
    var text = frame().text;
    return start > text.length() ? "" : text.substring(start);
  }

  /// Puts a space behind a word, so that what follows is another.
  void space() {
    var text = frame().text;
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  boolean isInRow() {
    return frame().rows > 0;
  }

  /// Says what the paragraph is that is read.
  public void mark(Block.Kind kind, int level) {
    if (frame().rows == 0) {
      frame().kind = kind;
      frame().level = level;
    }
  }

  public void endParagraph() {
    if (frame().rows > 0) {
      frame().afterParagraph = true;
    } else {
      close();
    }
  }

  public void beginRow() {
    if (frame().rows++ == 0) {
      close();
    }
  }

  public void endRow() {
    var frame = frame();
    if (frame.rows > 0 && --frame.rows == 0) {
      frame.kind = Block.Kind.TABLE_ROW;
      close();
    } else {
      frame.afterCell = true;
    }
  }

  public void endCell() {
    frame().afterCell = true;
  }

  /// Begins a text that stands inside of another one.
  public void begin() {
    frames.push(new Frame());
  }

  /// Ends what {@link #begin} began, and returns it; it comes nowhere.
  public List<Piece> endApart() {
    close();
    return frames.pop().behind;
  }

  public void end() {
    close();
    var inner = frames.pop();
    frame().behind.addAll(inner.behind);
  }

  /// Adds a block behind the paragraph or row that is read.
  void addBehind(Block.Kind kind, int level, String text) {
    if (!text.isBlank()) {
      frame().behind.add(new Piece(kind, level, text));
    }
  }

  /// Ends what is read, so that what was read inside of it comes before what follows.
  void flush() {
    if (frame().rows == 0) {
      close();
    }
  }

  /// Adds a block behind what is closed.
  void add(Block.Kind kind, int level, String text) {
    var folded = folded(text);
    if (!folded.isEmpty()) {
      (frames.size() == 1 ? pieces : frame().behind).add(new Piece(kind, level, folded));
    }
  }

  /// Returns the texts that were read since this was last asked, and forgets them.
  List<String> take() {
    close();
    var texts = pieces.stream().map(Piece::text).toList();
    pieces.clear();
    return texts;
  }

  private void close() {
    var frame = frame();
    var text = folded(frame.text);
    // Of a text inside of another, all comes behind what is read there.
    var to = frames.size() == 1 ? pieces : frame.behind;
    if (!text.isEmpty()) {
      to.add(new Piece(frame.kind, frame.level, text));
    }
    if (frames.size() == 1) {
      pieces.addAll(frame.behind);
      frame.behind.clear();
    }
    frame.text.setLength(0);
    frame.kind = Block.Kind.PARAGRAPH;
    frame.level = 0;
    frame.afterCell = false;
    frame.afterParagraph = false;
  }

  /// Returns all that was read.
  public List<Piece> pieces() {
    close();
    return pieces;
  }

  /// Spaces become one; line breaks stay.
  private static String folded(CharSequence text) {
    var folded = new StringBuilder(text.length());
    char gap = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        gap = '\n';
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        gap = gap == 0 ? ' ' : gap;
      } else {
        if (gap != 0 && !folded.isEmpty()) {
          folded.append(gap);
        }
        gap = 0;
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
