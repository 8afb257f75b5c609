package graf.index.plan;

import graf.analysis.TextAnalyzer;
import graf.query.Clause;

/// Patterns of words as regular expressions over terms, of Lucene's syntax with intersections: they
/// are about words as written, with or without accents, and about words within others, and neither
/// about stems nor about words side by side as one, whose ends they do not know.
public final class WordPattern {
  /// Marks of {@link graf.analysis.FormKind} behind which words stand that people see.
  private static final String MARKS = "[%^/]?";

  /// What no word begins with.
  private static final String NO_MARK = "[^%^+/>&=]";

  private WordPattern() {}

  /// Returns the expression of a clause that is a pattern.
  public static String of(Clause clause) {
    return switch (clause) {
      case Clause.Prefix(var start) -> of(start + "*");
      case Clause.Wildcard(var pattern) -> of(pattern);
      case Clause.Regexp(var pattern) -> MARKS + "((" + NO_MARK + ".*)&(" + pattern + "))";
      default -> throw new IllegalArgumentException("Not a pattern: " + clause);
    };
  }

  private static String of(String pattern) {
    var folded = TextAnalyzer.fold(pattern);
    var expression = new StringBuilder(MARKS);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      switch (c) {
        case '*' -> expression.append(i == 0 ? "(" + NO_MARK + ".*)?" : ".*");
        case '?' -> expression.append(i == 0 ? NO_MARK : ".");
        default -> {
          // A letter after a backslash would stand for a class of characters.
          boolean plain = c >= 128 || Character.isLetterOrDigit(c);
          expression.append(plain ? "" : "\\").append(c);
        }
      }
    }
    return expression.toString();
  }
}
