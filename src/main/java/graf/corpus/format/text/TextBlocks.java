package graf.corpus.format.text;

import graf.passage.Block;
import graf.passage.SentenceEnds;
import graf.passage.SourceMap;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The paragraphs of plain text, each with the white space that follows it.
///
/// A paragraph longer than the window is given in several blocks, cut at sentence ends.
final class TextBlocks implements Iterator<Block> {
  private static final int LONGEST = 1 << 15;

  /// White space past this is not kept: nothing is joined across that much of it.
  private static final int LONGEST_GAP = 1000;

  private final CharWindow window;
  private int line = 1;

  TextBlocks(Reader reader) {
    window = new CharWindow(reader);
  }

  @Override
  public boolean hasNext() {
    int c = window.at(0);
    while (c >= 0 && isSpace(c)) {
      line += lineBreaks(0);
      window.advance(1);
      c = window.at(0);
    }
    return c >= 0;
  }

  @Override
  public Block next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int length = paragraphLength();
    int whole = length + gapLength(length);
    var printed = PrintedText.of(window.text(whole), places(length));
    window.advance(length);
    advanceOverGap(whole - length);
    return ListMark.begins(printed.text())
        ? new Block(Block.Kind.LIST_ITEM, 1, printed.text(), printed.places(), null)
        : new Block(Block.Kind.PARAGRAPH, 0, printed.text(), printed.places(), null);
  }

  /// Returns how far the paragraph goes that begins here, white space at its end left out.
  private int paragraphLength() {
    int length = 1;
    int lines = 0;
    for (int i = 1; i < LONGEST; i++) {
      int c = window.at(i);
      if (c < 0) {
        return length;
      }
      if (!isSpace(c)) {
        length = i + 1;
        lines = 0;
      } else {
        lines += lineBreaks(i);
        if (lines > 1) {
          return length;
        }
      }
    }
    boolean isWhole = length < LONGEST - LONGEST_GAP || window.at(length) < 0;
    return isWhole ? length : cut(length);
  }

  private int cut(int length) {
    var text = window.text(length);
    int cut = SentenceEnds.nearest(text, LONGEST / 2, length - 1, length - 1);
    while (isSpace(text.charAt(cut - 1))) {
      cut--;
    }
    return cut;
  }

  private int gapLength(int length) {
    int gap = 0;
    while (gap < LONGEST_GAP && isSpace(window.at(length + gap))) {
      gap++;
    }
    return gap;
  }

  /// Returns the places of the next `length` characters, and counts their lines.
  private SourceMap places(int length) {
    var places = new SourceMap.Builder().run(0, window.offset(), line);
    for (int i = 0; i < length; i++) {
      if (lineBreaks(i) > 0) {
        places.run(i + 1, window.offset() + i + 1, ++line);
      }
    }
    return places.build();
  }

  private void advanceOverGap(int distance) {
    for (int i = 0; i < distance; i++) {
      line += lineBreaks(i);
    }
    window.advance(distance);
  }

  /// Returns 1 where the character `distance` ahead ends a line, otherwise 0. Lines end with LF, CR
  /// LF or CR.
  private int lineBreaks(int distance) {
    int c = window.at(distance);
    return c == '\n' || (c == '\r' && window.at(distance + 1) != '\n') ? 1 : 0;
  }

  private static boolean isSpace(int c) {
    // Asked of every character, most of which are ASCII letters.
    if (c > ' ' && c < 0x7f) {
      return false;
    }
    return c == ' '
        || c == '\n'
        || (c >= '\t' && c <= '\r')
        || c == 0xa0
        || c == 0x3000
        || (c > 0x1fff && Character.isWhitespace(c));
  }
}
