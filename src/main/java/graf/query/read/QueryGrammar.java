package graf.query.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.parser.SyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.jspecify.annotations.Nullable;

/// Reads any text as a tree of query nodes; its root is a `BooleanQueryNode`, what stands side by
/// side.
///
/// `NEAR` binds tighter than `NOT`, `NOT` than `AND`, `AND` than `OR`, and `OR` tighter than a
/// space: `a b OR c d` is a, either of b and c, and d. An operator that lacks an operand is passed
/// over.
final class QueryGrammar implements SyntaxParser {
  private final Remarks remarks;
  private List<Token> tokens = List.of();
  private int next;
  private int readTo;

  QueryGrammar(Remarks remarks) {
    this.remarks = remarks;
  }

  @Override
  public QueryNode parse(CharSequence query, @Nullable CharSequence field) {
    var scanner = new QueryScanner(query.toString(), remarks);
    tokens = Brackets.paired(scanner.scan());
    readTo = scanner.readTo();
    next = 0;
    return new BooleanQueryNode(sideBySide(field));
  }

  /// How much of the text was read: less than all of it when it has too many words.
  int readTo() {
    return readTo;
  }

  private boolean at(Token.Kind kind) {
    return next < tokens.size() && tokens.get(next).kind() == kind;
  }

  private boolean isAtOperator() {
    return next < tokens.size() && tokens.get(next).kind().joinsTwo();
  }

  private List<QueryNode> sideBySide(@Nullable CharSequence field) {
    var nodes = new ArrayList<QueryNode>();
    while (next < tokens.size() && !at(Token.Kind.CLOSE)) {
      QueryNode node = either(field);
      if (node != null) {
        nodes.add(node);
      } else if (isAtOperator()) {
        next++;
      }
    }
    return nodes;
  }

  private @Nullable QueryNode either(@Nullable CharSequence field) {
    QueryNode first = both(field);
    if (first == null) {
      return null;
    }
    var nodes = new ArrayList<QueryNode>();
    nodes.add(first);
    while (skip(Token.Kind.OR)) {
      QueryNode node = both(field);
      if (node != null) {
        nodes.add(node);
      }
    }
    return nodes.size() == 1 ? first : new OrQueryNode(nodes);
  }

  private @Nullable QueryNode both(@Nullable CharSequence field) {
    QueryNode first = negated(field);
    if (first == null) {
      return null;
    }
    var nodes = new ArrayList<QueryNode>();
    nodes.add(first);
    while (skip(Token.Kind.AND)) {
      QueryNode node = negated(field);
      if (node != null) {
        nodes.add(node);
      }
    }
    return nodes.size() == 1 ? first : new AndQueryNode(nodes);
  }

  private @Nullable QueryNode negated(@Nullable CharSequence field) {
    boolean isNegated = false;
    while (at(Token.Kind.NOT)) {
      isNegated = !isNegated;
      next++;
    }
    QueryNode node = near(field);
    return node != null && isNegated
        ? new ModifierQueryNode(node, ModifierQueryNode.Modifier.MOD_NOT)
        : node;
  }

  private @Nullable QueryNode near(@Nullable CharSequence field) {
    QueryNode first = unit(field);
    if (first == null || !at(Token.Kind.NEAR)) {
      return first;
    }
    var nodes = new ArrayList<QueryNode>();
    var distances = new ArrayList<Integer>();
    nodes.add(first);
    while (at(Token.Kind.NEAR)) {
      int distance = tokens.get(next).number();
      skip(Token.Kind.NEAR);
      QueryNode node = unit(field);
      if (node != null) {
        nodes.add(node);
        distances.add(distance);
      }
    }
    return nodes.size() == 1 ? first : new NearQueryNode(nodes, distances);
  }

  /// Passes over an operator, and over those that follow where its operand should.
  private boolean skip(Token.Kind kind) {
    if (!at(kind)) {
      return false;
    }
    while (isAtOperator()) {
      next++;
    }
    return true;
  }

  private @Nullable QueryNode unit(@Nullable CharSequence outerField) {
    CharSequence field = outerField;
    while (at(Token.Kind.FIELD)) {
      field = tokens.get(next++).field();
    }
    if (next == tokens.size()) {
      return null;
    }
    Token token = tokens.get(next);
    return switch (token.kind()) {
      case FIELD, AND, OR, NOT, NEAR, CLOSE -> null;
      case PLUS -> signed(field, ModifierQueryNode.Modifier.MOD_REQ);
      case MINUS -> signed(field, ModifierQueryNode.Modifier.MOD_NOT);
      case OPEN -> group(field);
      case WORD, WRITTEN, PHRASE, REGEXP, FILTER -> {
        next++;
        yield leaf(token, field);
      }
    };
  }

  private @Nullable QueryNode signed(
      @Nullable CharSequence field, ModifierQueryNode.Modifier modifier) {
    next++;
    QueryNode node = unit(field);
    return node == null ? null : new ModifierQueryNode(node, modifier);
  }

  private @Nullable QueryNode group(@Nullable CharSequence field) {
    next++;
    var nodes = sideBySide(field);
    next++;
    return nodes.isEmpty() ? null : new GroupQueryNode(new BooleanQueryNode(nodes));
  }

  private static QueryNode leaf(Token token, @Nullable CharSequence field) {
    String text = token.text();
    return switch (token.kind()) {
      case WRITTEN -> new WrittenWordQueryNode(field, text);
      case PHRASE -> phrase(new QuotedFieldQueryNode(field, text, 0, 0), token.number());
      case REGEXP -> new RegexpQueryNode(field, text);
      case FILTER -> new FieldQueryNode(token.field(), text, 0, 0);
      default -> new FieldQueryNode(field, text, 0, 0);
    };
  }

  private static QueryNode phrase(QuotedFieldQueryNode phrase, int slop) {
    return slop == 0 ? phrase : new SlopQueryNode(phrase, slop);
  }
}
