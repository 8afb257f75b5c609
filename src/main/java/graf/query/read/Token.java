package graf.query.read;

/// A piece of query text as the scanner tells it apart.
///
/// @param field of a filter or a field mark, else empty
/// @param text as typed, without the marks that made it this kind
/// @param number a phrase's slop or the distance of a NEAR, else 0
record Token(Kind kind, String field, String text, int number) {
  enum Kind {
    WORD,
    WRITTEN,
    PHRASE,
    REGEXP,
    FILTER,
    FIELD,
    PLUS,
    MINUS,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    NEAR;

    /// Stands before a word, a phrase or a bracket, and belongs to it.
    boolean isMark() {
      return this == FIELD || this == PLUS || this == MINUS;
    }

    boolean joinsTwo() {
      return this == AND || this == OR || this == NEAR;
    }
  }

  static Token of(Kind kind) {
    return new Token(kind, "", "", 0);
  }

  static Token of(Kind kind, String text) {
    return new Token(kind, "", text, 0);
  }
}
