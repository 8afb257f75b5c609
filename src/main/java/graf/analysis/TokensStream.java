package graf.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands {@link Tokens} to Lucene, as often as it asks; without offsets, which are not indexed.
public final class TokensStream extends TokenStream {
  private final Tokens tokens;
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private int next;
  private int position;

  public TokensStream(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    term.setBytesRef(tokens.term(next));
    increment.setPositionIncrement(tokens.position(next) - position);
    position = tokens.position(next++);
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    position = -1;
  }
}
