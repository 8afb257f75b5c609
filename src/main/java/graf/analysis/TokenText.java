package graf.analysis;

/// Tokens as one text, from which a tokenizer that knows nothing of languages gets them back: a
/// line a position, tabs between tokens of one position, a line of {@link #GAP} where a position
/// has none.
public final class TokenText {
  /// What stands at a position without a token; no word holds this character.
  public static final String GAP = "\u0001";

  private final StringBuilder text = new StringBuilder();
  private int position = -1;

  /// Returns the text of `tokens`.
  public static String of(Tokens tokens) {
    var text = new TokenText();
    for (int i = 0; i < tokens.size(); i++) {
      text.append(tokens.text(i), tokens.position(i));
    }
    return text.toString();
  }

  /// Appends a token at `position`, which is not before that of the last.
  public void append(String term, int position) {
    if (position == this.position) {
      text.append('\t');
    } else {
      int last = this.position;
      for (int i = last + 1; i < position; i++) {
        text.append(i == 0 ? "" : "\n").append(GAP);
      }
      text.append(position == 0 ? "" : "\n");
    }
    this.position = position;
    text.append(term);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
