package graf.corpus.format.mail;

/// The marks in front of a line that quotes another mail: `> > text`.
///
/// @param depth how many there are
/// @param start where the text begins behind them
record Quotation(int depth, int start) {
  static Quotation of(String line) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '>') {
        depth++;
        start = i + 1;
      } else if (c != ' ' || i > start) {
        break;
      }
    }
    return new Quotation(depth, start);
  }
}
