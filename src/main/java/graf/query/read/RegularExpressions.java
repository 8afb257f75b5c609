package graf.query.read;

import graf.analysis.TextAnalyzer;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Regular expressions that an engine can run in bounded time; all others are words.
final class RegularExpressions {
  private static final int LONGEST = 256;
  private static final long MOST_REPEATS = 256;

  private RegularExpressions() {}

  /// Operators of some engines only.
  private static final String OF_SOME = "@#&<>~\"";

  /// Returns `pattern` as every engine reads it alike: in the letters of indexed words, and what is
  /// an operator to some only as the character that it is.
  static String normalised(String pattern) {
    var normalised = new StringBuilder();
    for (int i = 0; i < pattern.length(); i = pattern.offsetByCodePoints(i, 1)) {
      int c = pattern.codePointAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        normalised.append('\\').appendCodePoint(pattern.codePointAt(i));
      } else if (Character.isLetter(c)) {
        normalised.append(TextAnalyzer.fold(Character.toString(c)));
      } else {
        normalised.append(OF_SOME.indexOf(c) < 0 ? "" : "\\").appendCodePoint(c);
      }
    }
    return normalised.toString();
  }

  static QueryNode read(QueryNode leaf) {
    return leaf instanceof RegexpQueryNode regexp
            && !isValid(normalised(regexp.getText().toString()))
        ? new FieldQueryNode(regexp.getField(), "/" + regexp.getText() + "/", 0, 0)
        : leaf;
  }

  private static boolean isValid(String pattern) {
    if (pattern.length() > LONGEST || repeats(pattern) > MOST_REPEATS) {
      return false;
    }
    try {
      var automaton = new RegExp(pattern, RegExp.NONE).toAutomaton();
      Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      return true;
    } catch (IllegalArgumentException | TooComplexToDeterminizeException _) {
      return false;
    }
  }

  /// How often at most a part is repeated, were all counts such as `{2,5}` nested: the automaton is
  /// built that large before any limit is looked at.
  private static long repeats(String pattern) {
    long product = 1;
    var extents = new QueryText(pattern);
    for (int i = pattern.indexOf('{'); i >= 0; i = pattern.indexOf('{', i + 1)) {
      int least = extents.digitsEnd(i + 1);
      int most = extents.isAt(least, ',') ? extents.digitsEnd(least + 1) : least;
      product *= Math.max(1, extents.number(i + 1, least, 1));
      product *= most > least ? Math.max(1, extents.number(least + 1, most, 1)) : 1;
      product = Math.min(product, MOST_REPEATS + 1);
    }
    return product;
  }
}
