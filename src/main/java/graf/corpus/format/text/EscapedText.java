package graf.corpus.format.text;

import org.jsoup.parser.Parser;

/// Lays plain text beside the source it was written as, where a character may stand as an entity
/// (`&amp;`) or behind a backslash.
public final class EscapedText {
  private static final int LONGEST_ENTITY = 33;

  /// Takes the characters of a plain text one by one.
  public interface Characters {
    void add(char c, int offset);
  }

  private final String source;

  public EscapedText(String source) {
    this.source = source;
  }

  /// Gives `characters` each character of `plain` and the offset, between `start` and `end`, at
  /// which it is written.
  public void place(String plain, int start, int end, Characters characters) {
    int at = start;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean escaped =
          c != '\\' && at + 1 < end && source.charAt(at) == '\\' && source.charAt(at + 1) == c;
      if (escaped) {
        at++;
      } else if (at < end && source.charAt(at) == '&') {
        int behind = entityEnd(at, end);
        var meant = Parser.unescapeEntities(source.substring(at, behind), false);
        if (behind > at + 1 && meant.length() < behind - at && plain.startsWith(meant, i)) {
          for (int k = 0; k < meant.length(); k++) {
            characters.add(meant.charAt(k), at);
          }
          i += meant.length() - 1;
          at = behind;
          continue;
        }
      } else {
        at = found(c, at, end);
      }
      characters.add(c, Math.min(at, Math.max(start, end - 1)));
      at++;
    }
  }

  // Where the parser left something out (a NUL, a carriage return), the next equal character is it.
  private int found(char c, int at, int end) {
    for (int i = at; i < Math.min(end, at + LONGEST_ENTITY); i++) {
      if (source.charAt(i) == c) {
        return i;
      }
    }
    return at;
  }

  private int entityEnd(int start, int end) {
    int limit = Math.min(end, start + LONGEST_ENTITY);
    int i = start + 1;
    while (i < limit && (source.charAt(i) == '#' || Character.isLetterOrDigit(source.charAt(i)))) {
      i++;
    }
    return i < limit && source.charAt(i) == ';' ? i + 1 : i;
  }
}
