package graf.query.read;

import graf.analysis.TextAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Words with wildcards: `*` after at least two characters, or before at least three; `?` between
/// two.
///
/// Where people write and where they search, `?` ends a question and `*` marks emphasis or a
/// footnote; there both stay punctuation.
final class WildcardWords {
  private static final int SHORTEST_START = 2;
  private static final int SHORTEST_INSIDE = 3;
  private static final int LONGEST = 64;

  private WildcardWords() {}

  static QueryNode read(QueryNode leaf) {
    FieldQueryNode word = PlainWords.bareWord(leaf);
    if (word == null) {
      return leaf;
    }
    String pattern = pattern(word.getTextAsString());
    int star = pattern.indexOf('*');
    int question = pattern.indexOf('?');
    String letters = letters(pattern);
    if (star >= 0 && holdsIdeographsAlone(letters)) {
      // Each character is a word: whatever follows them, they stand there.
      return new QuotedFieldQueryNode(word.getField(), letters, 0, 0);
    }
    // Two stars are emphasis.
    boolean isInside =
        star == 0
            && letters.length() >= SHORTEST_INSIDE
            && !word.getTextAsString().startsWith("**");
    boolean isPattern = star >= SHORTEST_START || isInside || (star < 0 && question > 0);
    if (!isPattern || !isWellFormed(pattern, letters)) {
      return leaf;
    }
    if (star == pattern.length() - 1 && question < 0) {
      return new PrefixWildcardQueryNode(word.getField(), pattern, 0, 0);
    }
    return isBounded(pattern) ? new WildcardQueryNode(word.getField(), pattern, 0, 0) : leaf;
  }

  /// Returns `text` without the signs around it, and with one `*` for a run of them.
  private static String pattern(String marked) {
    String text = marked.substring(SingleWords.start(marked));
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) != '*' && Characters.isEdge(text.charAt(end - 1))) {
      end--;
    }
    var pattern = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) != '*' || i == 0 || text.charAt(i - 1) != '*') {
        pattern.append(text.charAt(i));
      }
    }
    return pattern.toString();
  }

  private static boolean isWellFormed(String pattern, String letters) {
    boolean begins = pattern.charAt(0) == '*' || SingleWords.isLetterOrDigitAt(pattern, 0);
    return pattern.length() <= LONGEST && begins && SingleWords.isSingle(letters);
  }

  private static boolean holdsIdeographsAlone(String letters) {
    return !letters.isEmpty() && letters.codePoints().allMatch(TextAnalyzer::isIdeograph);
  }

  private static String letters(String pattern) {
    var letters = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '*' && c != '?') {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static boolean isBounded(String pattern) {
    try {
      WildcardQuery.toAutomaton(new Term("", pattern), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      return true;
    } catch (TooComplexToDeterminizeException _) {
      return false;
    }
  }
}
