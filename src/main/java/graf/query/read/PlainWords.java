package graf.query.read;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.jspecify.annotations.Nullable;

/// Words as typed, less the punctuation around them.
final class PlainWords {
  private PlainWords() {}

  /// Returns `node` if it is a bare word, not yet read as anything else.
  static @Nullable FieldQueryNode bareWord(QueryNode node) {
    return node.getClass() == FieldQueryNode.class
            && node instanceof FieldQueryNode word
            && !Fields.isFilter(word.getField())
        ? word
        : null;
  }

  static QueryNode read(QueryNode leaf, Remarks remarks) {
    FieldQueryNode word = leaf instanceof WrittenWordQueryNode written ? written : bareWord(leaf);
    if (word != null) {
      tellStar(word.getTextAsString(), remarks);
      word.setText(withoutPunctuation(word.getTextAsString()));
    } else if (leaf instanceof QuotedFieldQueryNode phrase
        && phrase.getTextAsString().indexOf('*') > 0) {
      remarks.tell("stars within \"" + phrase.getTextAsString() + "\"~ are not read");
    }
    return leaf;
  }

  /// A star at the end that is still here stands behind too little, or behind a sign.
  private static void tellStar(String text, Remarks remarks) {
    int star = text.length() - 1;
    if (star > 0 && text.indexOf('*') == star) {
      remarks.tell("the star of " + text + " is not read: it needs two letters before it");
    }
  }

  static String withoutPunctuation(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && Characters.isEdge(word.charAt(start))) {
      start++;
    }
    while (end > start && isAfterWord(word, start, end)) {
      end--;
    }
    return word.substring(start, end);
  }

  /// A full stop belongs to `U.S.`, which has others, and not to a sentence's last word.
  private static boolean isAfterWord(String word, int start, int end) {
    char last = word.charAt(end - 1);
    if (last != '.') {
      return Characters.isEdge(last);
    }
    boolean isAfterLetter = end > 1 && Characters.isSearchable(word.codePointBefore(end - 1));
    return !isAfterLetter || word.lastIndexOf('.', end - 2) < start;
  }
}
