package graf.query.read;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/// Words with a tilde: `color~` and `color~2` allow for edits, in words long enough to bear them.
final class FuzzyWords {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_FOR_TWO = 6;
  private static final int LONGEST = 64;

  private FuzzyWords() {}

  static QueryNode read(QueryNode leaf) {
    FieldQueryNode node = PlainWords.bareWord(leaf);
    if (node == null) {
      return leaf;
    }
    String text = node.getTextAsString();
    int tilde = tilde(text);
    if (tilde < 0) {
      return leaf;
    }
    String word = text.substring(0, tilde);
    for (int more = tilde(word); more >= 0; more = tilde(word)) {
      word = word.substring(0, more);
    }
    word = PlainWords.withoutPunctuation(word);
    String bare = word.substring(SingleWords.start(word));
    int digits = new QueryText(text).digitsEnd(tilde + 1);
    int edits = edits(text.substring(tilde + 1, digits), bare.length());
    boolean isFuzzy = edits > 0 && bare.length() <= LONGEST && SingleWords.isSingle(bare);
    node.setText(word);
    return isFuzzy ? new FuzzyQueryNode(node.getField(), bare, edits, 0, 0) : node;
  }

  /// Returns where a tilde stands that has a word before it and at most a number after it, else -1.
  private static int tilde(String text) {
    int tilde = text.lastIndexOf('~');
    boolean isAtEnd = isAllEdge(text, new QueryText(text).digitsEnd(tilde + 1));
    return isAtEnd && tilde > 0 && Characters.holdsSearchable(text.substring(0, tilde))
        ? tilde
        : -1;
  }

  private static boolean isAllEdge(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (!Characters.isEdge(text.charAt(i)) && text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static int edits(String digits, int length) {
    if (length < SHORTEST) {
      return 0;
    }
    return switch (digits) {
      case "" -> length < SHORTEST_FOR_TWO ? 1 : 2;
      case "0" -> 0;
      case "1" -> 1;
      default -> 2;
    };
  }
}
