package graf.corpus.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The names and numbers of formulas in MathML.
final class FormulaText {
  private FormulaText() {}

  /// Returns the texts of a formula; where it has none of its own, those of its annotations.
  static List<TextNode> tokens(Element math) {
    var tokens = new ArrayList<TextNode>();
    math.nodeStream(TextNode.class)
        .filter(token -> !token.isBlank() && !isAnnotation(token))
        .forEach(tokens::add);
    if (tokens.isEmpty()) {
      math.nodeStream(TextNode.class).filter(token -> !token.isBlank()).forEach(tokens::add);
    }
    return tokens;
  }

  private static boolean isAnnotation(TextNode token) {
    var parent = token.parent();
    return parent != null && parent.closest("annotation, annotation-xml") != null;
  }

  /// Whether `token` is set as an index or an exponent.
  static boolean isScript(TextNode token) {
    var leaf = token.parent();
    var parent = leaf == null ? null : leaf.parent();
    return leaf != null
        && parent != null
        && Set.of("msub", "msup", "msubsup").contains(parent.normalName())
        && leaf.elementSiblingIndex() > 0;
  }
}
