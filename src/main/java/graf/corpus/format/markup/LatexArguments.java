package graf.corpus.format.markup;

/// Finds where the arguments of LaTeX commands end.
record LatexArguments(String source) {
  /// Returns what is behind so many arguments, and the options before and between them.
  int passedOver(int behind, int end, int arguments) {
    int at = behindOptions(behind, end);
    for (int i = 0; i < arguments; i++) {
      if (at < end && source.charAt(at) == '\\') {
        at = source.indexOf('{', at) < 0 ? at : source.indexOf('{', at);
        i += i == 0 && arguments > 1 ? 1 : 0;
      }
      if (at < end && source.charAt(at) == '{') {
        at = behindOptions(closing(at, '{', '}') + 1, end);
      }
    }
    return at;
  }

  int behindOptions(int behind, int end) {
    int at = behind;
    while (at < end && source.charAt(at) == '[') {
      at = closing(at, '[', ']') + 1;
    }
    return Math.min(at, end);
  }

  /// Returns where the bracket is closed that opens at `open`; the end of the source where it is
  /// not.
  int closing(int open, char opening, char closing) {
    int nested = 0;
    for (int i = open; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == opening) {
        nested++;
      } else if (c == closing && --nested == 0) {
        return i;
      }
    }
    return source.length();
  }
}
