package graf.query.read;

import graf.query.Clause;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.jspecify.annotations.Nullable;

/// Words side by side of which some end in a star: `co-op*`, `"written u*"`.
final class RunQueryNode extends FieldQueryNode {
  private static final int LONGEST = 64;

  private final List<String> pieces;

  private RunQueryNode(@Nullable CharSequence field, String text, List<String> pieces) {
    super(field, text, 0, 0);
    this.pieces = pieces;
  }

  static QueryNode read(QueryNode leaf) {
    boolean isPhrase =
        leaf instanceof QuotedFieldQueryNode && !(leaf.getParent() instanceof SlopQueryNode);
    var words = isPhrase ? (FieldQueryNode) leaf : PlainWords.bareWord(leaf);
    if (words == null || words.getTextAsString().indexOf('*') < 0) {
      return leaf;
    }
    var text = words.getTextAsString();
    var pieces = pieces(text);
    return pieces.size() > 1 && pieces.stream().anyMatch(RunQueryNode::isPattern)
        ? new RunQueryNode(words.getField(), text, pieces)
        : leaf;
  }

  /// Returns the words of `text`, cut as those of texts are; of a star, what stands before it is
  /// its word.
  static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (SingleWords.isLetterOrDigitAt(text, i) || isInside(text, i, piece)) {
        piece.appendCodePoint(text.codePointAt(i));
      } else {
        add(piece, pieces);
      }
    }
    add(piece, pieces);
    return pieces;
  }

  /// Whether an apostrophe stands between letters, or a star after one.
  private static boolean isInside(String text, int i, StringBuilder piece) {
    char c = text.charAt(i);
    boolean isApostrophe = c == '\'' || c == '’';
    return !piece.isEmpty()
        && piece.charAt(piece.length() - 1) != '*'
        && (c == '*'
            || (isApostrophe
                && i + 1 < text.length()
                && SingleWords.isLetterOrDigitAt(text, i + 1)));
  }

  private static void add(StringBuilder piece, List<String> pieces) {
    if (!piece.isEmpty()) {
      pieces.add(piece.substring(0, Math.min(LONGEST, piece.length())));
      piece.setLength(0);
    }
  }

  private static boolean isPattern(String piece) {
    return piece.indexOf('*') > 0;
  }

  Clause.Run run() {
    var parts = new ArrayList<Clause>();
    for (String piece : pieces) {
      int star = piece.indexOf('*');
      if (star < 0) {
        parts.add(new Clause.Word(piece, true));
      } else if (star == piece.length() - 1) {
        parts.add(new Clause.Prefix(piece.substring(0, star)));
      } else {
        parts.add(new Clause.Wildcard(piece));
      }
    }
    return new Clause.Run(parts);
  }

  @Override
  public FieldQueryNode cloneTree() {
    return new RunQueryNode(getField(), getTextAsString(), pieces);
  }
}
