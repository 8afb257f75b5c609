package graf.query.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts query text into tokens; total over all texts, and linear in their length.
///
/// Syntax stands at the start or the end of a run of characters without spaces, never inside:
/// `state-of-the-art`, `a/b/c` and `AT&T` are words, and so is all that only looks like syntax.
final class QueryScanner {
  /// As many words as a query may have; a longer word counts as several.
  static final int MOST_WORDS = 1024;

  private static final int CHARACTERS_A_WORD = 16;
  private static final int NEAR_DISTANCE = 10;
  private static final String NEAR = "NEAR/";

  private final String text;
  private final QueryText extents;
  private final Remarks remarks;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private boolean isFresh = true;
  private int wordsLeft = MOST_WORDS;

  QueryScanner(String text, Remarks remarks) {
    this.text = text;
    this.remarks = remarks;
    this.extents = new QueryText(text);
  }

  List<Token> scan() {
    while (position < text.length() && wordsLeft > 0) {
      scanOne(text.charAt(position));
    }
    dropMarks();
    return tokens;
  }

  /// How much of the text was read: less than all of it when it has too many words.
  int readTo() {
    return position;
  }

  private void scanOne(char c) {
    if (c == ' ') {
      dropMarks();
      position++;
      isFresh = true;
    } else if (c == '(') {
      mark(Token.of(Token.Kind.OPEN), position + 1);
    } else if (c == ')') {
      mark(Token.of(Token.Kind.CLOSE), position + 1);
      isFresh = false;
    } else if (Characters.isQuote(c)) {
      scanQuoted();
    } else if (isFresh && isSign(c)) {
      mark(Token.of(c == '+' ? Token.Kind.PLUS : Token.Kind.MINUS), position + 1);
    } else if (!isFresh || !(scanField() || scanWritten() || scanRegexp())) {
      scanWord();
    }
  }

  private void mark(Token token, int end) {
    tokens.add(token);
    position = end;
    isFresh = true;
  }

  private boolean isMarked() {
    return !tokens.isEmpty() && tokens.getLast().kind().isMark();
  }

  /// A mark belongs to what follows at once; without that it means nothing.
  private void dropMarks() {
    while (isMarked()) {
      tokens.removeLast();
    }
  }

  private void scanQuoted() {
    int close = extents.closingQuote(position);
    if (close < 0) {
      position++;
      return;
    }
    String words = extents.quoted(position + 1, close);
    int slop = 0;
    int end = close + 1;
    if (extents.isAt(end, '~')) {
      int digits = end + 1;
      end = extents.digitsEnd(digits);
      slop = extents.number(digits, end, 0);
    }
    add(new Token(Token.Kind.PHRASE, "", words, slop), end);
  }

  private boolean isSign(char c) {
    return (c == '+' || c == '-')
        && !isMarked()
        && extents.startsUnit(position + 1)
        // -5 and +49 are numbers; to exclude one there is NOT 5.
        && !extents.isNumber(position + 1);
  }

  private boolean scanField() {
    String name = Fields.at(text, position);
    if (name == null) {
      return false;
    }
    int value = position + name.length() + 1;
    String field = Fields.named(name);
    if (Fields.isFilter(field)) {
      return scanFilter(name, field, value);
    }
    if (!extents.startsUnit(value)) {
      return false;
    }
    mark(new Token(Token.Kind.FIELD, field, "", 0), value);
    return true;
  }

  private boolean scanFilter(String name, String field, int start) {
    var found = FilterValues.at(extents, start, field);
    var values = found.values();
    if (values.isEmpty()) {
      if (extents.startsUnit(start)) {
        remarks.unread(name, text.substring(start, extents.chunkEnd(start)));
      }
      return false;
    }
    found.unread().forEach(value -> remarks.unread(name, value));
    if (values.size() > 1) {
      tokens.add(Token.of(Token.Kind.OPEN));
    }
    for (int i = 0; i < values.size() && wordsLeft > 0; i++) {
      if (i > 0) {
        tokens.add(Token.of(Token.Kind.OR));
      }
      add(new Token(Token.Kind.FILTER, field, values.get(i), 0), found.end());
    }
    if (values.size() > 1) {
      tokens.add(Token.of(Token.Kind.CLOSE));
    }
    return true;
  }

  private boolean scanWritten() {
    int start = position + 1;
    if (!extents.isAt(position, '=') || !extents.isInside(start)) {
      return false;
    }
    if (Characters.isQuote(text.charAt(start))) {
      position = start;
      scanQuoted();
      return true;
    }
    if (!extents.startsWord(start)) {
      return false;
    }
    int end = extents.wordEnd(start);
    add(Token.of(Token.Kind.WRITTEN, text.substring(start, end)), end);
    return true;
  }

  private boolean scanRegexp() {
    int end = extents.isAt(position, '/') ? extents.regexpEnd(position + 1) : -1;
    if (end < 0) {
      return false;
    }
    add(Token.of(Token.Kind.REGEXP, text.substring(position + 1, end)), end + 1);
    return true;
  }

  private void scanWord() {
    int end = extents.wordEnd(position);
    String word = text.substring(position, end);
    noteField();
    Token operator = isMarked() ? null : operator(word);
    if (operator != null) {
      remarks.operator(operator.kind());
      mark(operator, end);
      isFresh = false;
    } else {
      add(Token.of(Token.Kind.WORD, word), end);
    }
  }

  private void noteField() {
    String words = isFresh ? FieldNames.wordsOn(text, position) : null;
    if (words != null) {
      remarks.tell(words);
    }
  }

  private static @Nullable Token operator(String word) {
    return switch (word) {
      case "AND" -> Token.of(Token.Kind.AND);
      case "OR" -> Token.of(Token.Kind.OR);
      case "NOT" -> Token.of(Token.Kind.NOT);
      case "NEAR" -> new Token(Token.Kind.NEAR, "", "", NEAR_DISTANCE);
      default -> near(word);
    };
  }

  private static @Nullable Token near(String word) {
    if (!word.startsWith(NEAR) || word.length() == NEAR.length()) {
      return null;
    }
    var extents = new QueryText(word);
    int end = extents.digitsEnd(NEAR.length());
    int distance = extents.number(NEAR.length(), end, 0);
    return end == word.length() && distance > 0
        ? new Token(Token.Kind.NEAR, "", "", distance)
        : null;
  }

  /// Adds what has words, as far as the limit allows; what has none is no token.
  private void add(Token token, int end) {
    position = end;
    isFresh = false;
    String words = token.text();
    if (token.kind() != Token.Kind.FILTER && !Characters.holdsSearchable(words)) {
      dropMarks();
      return;
    }
    int most = wordsLeft * CHARACTERS_A_WORD;
    wordsLeft -= 1 + words.length() / CHARACTERS_A_WORD;
    if (words.length() < most) {
      tokens.add(token);
    } else {
      int cut = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
      tokens.add(new Token(token.kind(), token.field(), words.substring(0, cut), token.number()));
      position = end - words.length() + cut;
    }
  }
}
