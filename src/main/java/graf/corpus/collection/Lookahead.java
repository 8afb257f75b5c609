package graf.corpus.collection;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The characters ahead in a text that is read as it streams by.
final class Lookahead implements Closeable {
  private final Reader reader;
  private char[] characters = new char[1 << 14];
  private int start;
  private int end;
  private long offset;
  private boolean ended;

  Lookahead(Reader reader) {
    this.reader = reader;
  }

  /// Returns the character `distance` ahead, -1 past the end of the text.
  int at(int distance) throws IOException {
    return start + distance < end || fill(distance) ? characters[start + distance] : -1;
  }

  /// Returns the offset in the whole text of the character that is next.
  long offset() {
    return offset;
  }

  void advance(int distance) {
    int within = Math.min(distance, end - start);
    start += within;
    offset += within;
  }

  /// Returns the characters from `from` to `to` ahead, all of which were looked at.
  String text(int from, int to) {
    return new String(characters, start + from, to - from);
  }

  private boolean fill(int distance) throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(characters, start, characters, 0, end - start);
    end -= start;
    start = 0;
    while (end <= distance) {
      if (end == characters.length) {
        characters = Arrays.copyOf(characters, end * 2);
      }
      int read = reader.read(characters, end, characters.length - end);
      if (read < 0) {
        ended = true;
        return false;
      }
      end += read;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
