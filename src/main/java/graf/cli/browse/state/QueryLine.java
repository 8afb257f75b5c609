package graf.cli.browse.state;

import java.text.BreakIterator;
import java.util.Locale;

/// The line in which the query is typed.
///
/// @param cursor before which character, in UTF-16 units; never inside what is shown as one
public record QueryLine(String text, int cursor) {
  public static final QueryLine EMPTY = new QueryLine("", 0);

  /// Returns a line that holds `text`, at its end.
  public static QueryLine of(String text) {
    return new QueryLine(text, text.length());
  }

  public QueryLine insert(String typed) {
    return new QueryLine(
        text.substring(0, cursor) + typed + text.substring(cursor), cursor + typed.length());
  }

  public QueryLine left() {
    return new QueryLine(text, before(cursor));
  }

  public QueryLine right() {
    return new QueryLine(text, after(cursor));
  }

  public QueryLine home() {
    return new QueryLine(text, 0);
  }

  public QueryLine end() {
    return of(text);
  }

  public QueryLine wordLeft() {
    return new QueryLine(text, wordStart());
  }

  public QueryLine wordRight() {
    int at = cursor;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    while (at < text.length() && text.charAt(at) != ' ') {
      at++;
    }
    return new QueryLine(text, at);
  }

  public QueryLine backspace() {
    return without(before(cursor), cursor);
  }

  public QueryLine delete() {
    return without(cursor, after(cursor));
  }

  public QueryLine deleteWord() {
    return without(wordStart(), cursor);
  }

  public QueryLine deleteBefore() {
    return without(0, cursor);
  }

  public QueryLine deleteAfter() {
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
