package graf.corpus.format.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// A view of the characters ahead in a text too long to be held, which is closed at its end.
final class CharWindow {
  private final Reader reader;
  private char[] characters = new char[1 << 14];
  private int start;
  private int end;
  private int offset;
  private boolean ended;

  CharWindow(Reader reader) {
    this.reader = reader;
  }

  /// Returns the character `distance` ahead, -1 past the end of the text.
  int at(int distance) {
    int index = start + distance;
    return index < end || fill(distance) ? characters[start + distance] : -1;
  }

  /// Returns the offset in the whole text of the character that is next.
  int offset() {
    return offset;
  }

  void advance(int distance) {
    start += distance;
    offset = Math.addExact(offset, distance);
  }

  /// Returns the next `length` characters, all of which were looked at.
  String text(int length) {
    return new String(characters, start, length);
  }

  private boolean fill(int distance) {
    if (ended) {
      return false;
    }
    System.arraycopy(characters, start, characters, 0, end - start);
    end -= start;
    start = 0;
    try {
      while (end <= distance) {
        if (end == characters.length) {
          characters = Arrays.copyOf(characters, end * 2);
        }
        int read = reader.read(characters, end, characters.length - end);
        if (read < 0) {
          ended = true;
          reader.close();
          return false;
        }
        end += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
