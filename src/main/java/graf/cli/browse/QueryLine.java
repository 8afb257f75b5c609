package graf.cli.browse;

import java.text.BreakIterator;
import java.util.Locale;

/// The line in which the query is typed.
///
/// @param cursor before which character, in UTF-16 units; never inside what is shown as one
record QueryLine(String text, int cursor) {
  static final QueryLine EMPTY = new QueryLine("", 0);

  /// Returns a line that holds `text`, at its end.
  static QueryLine of(String text) {
    return new QueryLine(text, text.length());
  }

  QueryLine insert(String typed) {
    return new QueryLine(
        text.substring(0, cursor) + typed + text.substring(cursor), cursor + typed.length());
  }

  QueryLine left() {
    return new QueryLine(text, before(cursor));
  }

  QueryLine right() {
    return new QueryLine(text, after(cursor));
  }

  QueryLine home() {
    return new QueryLine(text, 0);
  }

  QueryLine end() {
    return of(text);
  }

  QueryLine wordLeft() {
    return new QueryLine(text, wordStart());
  }

  QueryLine wordRight() {
    int at = cursor;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    while (at < text.length() && text.charAt(at) != ' ') {
      at++;
    }
    return new QueryLine(text, at);
  }

  QueryLine backspace() {
    return without(before(cursor), cursor);
  }

  QueryLine delete() {
    return without(cursor, after(cursor));
  }

  QueryLine deleteWord() {
    return without(wordStart(), cursor);
  }

  QueryLine deleteBefore() {
    return without(0, cursor);
  }

  QueryLine deleteAfter() {
    return without(cursor, text.length());
  }

  private QueryLine without(int from, int to) {
    return new QueryLine(text.substring(0, from) + text.substring(to), from);
  }

  private int before(int offset) {
    return offset == 0 ? 0 : characters().preceding(offset);
  }

  private int after(int offset) {
    return offset == text.length() ? offset : characters().following(offset);
  }

  private BreakIterator characters() {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters;
  }

  private int wordStart() {
    int at = cursor;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    while (at > 0 && text.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }
}
