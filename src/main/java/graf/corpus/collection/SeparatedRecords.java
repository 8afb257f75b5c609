package graf.corpus.collection;

import graf.corpus.collection.RowReader.MalformedRowException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The records of a table of separated values, as RFC 4180 writes them and as people do: a quote
/// that is never closed is part of its value and ends with its line, where a reader that follows
/// the letter makes one record of all that comes after it.
final class SeparatedRecords implements Closeable {
  /// Longer than any book; a record is held whole.
  static final int LONGEST = 1 << 24;

  /// Stands for a table of one column.
  static final char NONE = '\0';

  private final Lookahead in;
  private final char separator;

  /// That of the character `counted` ahead.
  private int line = 1;

  private int counted;
  private int recordLine = 1;
  private boolean hasOpenQuote;

  /// No quote before this place closes a value: what was looked through once is not again.
  private long openUntil;

  /// @param offset of the value's first character in the whole text
  record Cell(String text, long offset, int line) {}

  /// @param firstLine the number of the line at which `in` stands, from 1
  SeparatedRecords(Lookahead in, char separator, int firstLine) {
    this.in = in;
    this.separator = separator;
    line = firstLine;
  }

  /// Returns the line on which the record read last begins, from 1.
  int line() {
    return recordLine;
  }

  /// Whether the record read last has a quote that is never closed.
  boolean hasOpenQuote() {
    return hasOpenQuote;
  }

  /// Returns the cells of the next record that is not blank; none after the last.
  List<Cell> next() throws IOException, MalformedRowException {
    hasOpenQuote = false;
    skipBlankLines();
    recordLine = line;
    var cells = new ArrayList<Cell>();
    if (in.at(0) < 0) {
      return cells;
    }
    int at = 0;
    do {
      at = cell(at, cells);
    } while (isSeparator(in.at(at++)));
    advance(at - 1);
    endLine();
    return cells;
  }

  /// Adds the cell that begins at `start`; returns where it ends, at a separator or a line's end.
  private int cell(int start, List<Cell> cells) throws IOException, MalformedRowException {
    int quote = start;
    while (in.at(quote) == ' ') {
      quote++;
    }
    if (in.at(quote) == '"') {
      int close = closing(quote);
      if (close >= 0) {
        cells.add(quoted(quote + 1, close));
        return behindSpaces(close + 1);
      }
      hasOpenQuote = true;
      int end = plainEnd(quote + 1);
      cells.add(cellOf(quote + 1, end));
      return end;
    }
    int end = plainEnd(start);
    cells.add(cellOf(start, end));
    return end;
  }

  private Cell cellOf(int from, int to) throws IOException {
    countLines(from);
    return new Cell(in.text(from, to), in.offset() + from, line);
  }

  private Cell quoted(int from, int to) throws IOException {
    var plain = cellOf(from, to);
    return new Cell(unquoted(plain.text()), plain.offset(), plain.line());
  }

  /// Has `line` be that of the character at `position`.
  private void countLines(int position) throws IOException {
    for (; counted < position; counted++) {
      line += breaksAt(counted);
    }
  }

  private static String unquoted(String text) {
    return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
  }

  private int plainEnd(int start) throws IOException, MalformedRowException {
    int end = start;
    for (int c = in.at(end); c >= 0 && !isLineEnd(c) && !isSeparator(c); c = in.at(++end)) {
      if (end > LONGEST) {
        skipLine();
        throw new MalformedRowException("is longer than " + LONGEST + " characters");
      }
    }
    return end;
  }

  /// Returns where the value ends that the quote at `open` begins; -1 where it is never closed: the
  /// text ends before, or a quote stands further down where another value would begin.
  private int closing(int open) throws IOException {
    if (in.offset() + open < openUntil) {
      return -1;
    }
    boolean isNextLine = false;
    int at = open + 1;
    for (int c = in.at(at); c >= 0 && at < LONGEST; c = in.at(at)) {
      isNextLine |= isLineEnd(c);
      if (c != '"') {
        at++;
      } else if (in.at(at + 1) == '"') {
        at += 2;
      } else if (endsValue(at + 1)) {
        return at;
      } else if (isNextLine) {
        return -1;
      } else {
        at++;
      }
    }
    openUntil = in.offset() + at;
    return -1;
  }

  private boolean endsValue(int at) throws IOException {
    int c = in.at(behindSpaces(at));
    return c < 0 || isLineEnd(c) || isSeparator(c);
  }

  private int behindSpaces(int at) throws IOException {
    int behind = at;
    while (in.at(behind) == ' ' && separator != ' ') {
      behind++;
    }
    return behind;
  }

  private void skipBlankLines() throws IOException {
    int at = 0;
    for (int c = in.at(0); c >= 0 && (isLineEnd(c) || c == ' '); c = in.at(at)) {
      at++;
      if (isLineEnd(c)) {
        advance(at);
        at = 0;
      }
    }
    if (in.at(at) < 0) {
      advance(at);
    }
  }

  private void skipLine() throws IOException {
    while (in.at(0) >= 0 && !isLineEnd(in.at(0))) {
      in.advance(1);
    }
    counted = 0;
    endLine();
  }

  private void endLine() throws IOException {
    if (in.at(0) == '\r' && in.at(1) == '\n') {
      advance(2);
    } else if (in.at(0) >= 0) {
      advance(1);
    }
  }

  private void advance(int distance) throws IOException {
    countLines(distance);
    in.advance(distance);
    counted = 0;
  }

  private int breaksAt(int at) throws IOException {
    int c = in.at(at);
    return c == '\n' || (c == '\r' && in.at(at + 1) != '\n') ? 1 : 0;
  }

  private boolean isSeparator(int c) {
    return c == separator && separator != NONE;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
