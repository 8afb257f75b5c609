package graf.query.read;

import graf.query.Clause;
import graf.query.Clauses;
import graf.query.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.jspecify.annotations.Nullable;

/// Builds a clause from each query node, children first; the root has none, its children do.
final class ClauseBuilder extends QueryTreeBuilder {
  ClauseBuilder() {
    setBuilder(Fields.PATH, node -> new Clause.PathFilter(text(node)));
    setBuilder(Fields.TYPE, node -> new Clause.TypeFilter(lowerCase(node)));
    setBuilder(Fields.LANGUAGE, node -> new Clause.LanguageFilter(lowerCase(node)));
    setBuilder(Fields.AUTHOR, node -> new Clause.AuthorFilter(text(node)));
    setBuilder(Fields.RECIPIENT, node -> new Clause.RecipientFilter(text(node)));
    setBuilder(Fields.DATE, node -> Dates.read(text(node)));
    setBuilder(Fields.MODIFIED, node -> modified(text(node)));
    setBuilder(FieldQueryNode.class, node -> in(node, new Clause.Word(text(node), false)));
    setBuilder(WrittenWordQueryNode.class, node -> in(node, new Clause.Word(text(node), true)));
    setBuilder(QuotedFieldQueryNode.class, node -> in(node, new Clause.Phrase(text(node), 0)));
    setBuilder(SlopQueryNode.class, node -> slop((SlopQueryNode) node));
    setBuilder(FuzzyQueryNode.class, node -> in(node, fuzzy((FuzzyQueryNode) node)));
    setBuilder(WildcardQueryNode.class, node -> in(node, new Clause.Wildcard(text(node))));
    setBuilder(PrefixWildcardQueryNode.class, node -> in(node, prefix(text(node))));
    setBuilder(RunQueryNode.class, node -> in(node, ((RunQueryNode) node).run()));
    setBuilder(RegexpQueryNode.class, node -> regexp((RegexpQueryNode) node));
    setBuilder(GroupQueryNode.class, node -> built(((GroupQueryNode) node).getChild()));
    setBuilder(ModifierQueryNode.class, node -> modified((ModifierQueryNode) node));
    setBuilder(BooleanQueryNode.class, node -> Clauses.all(children(node)));
    setBuilder(AndQueryNode.class, node -> Clauses.all(children(node)));
    setBuilder(OrQueryNode.class, node -> Clauses.any(children(node)));
    setBuilder(NearQueryNode.class, node -> near((NearQueryNode) node));
  }

  static Clause built(QueryNode node) {
    return (Clause) Objects.requireNonNull(node.getTag(QUERY_TREE_BUILDER_TAGID));
  }

  static List<Clause> children(QueryNode node) {
    var clauses = new ArrayList<Clause>();
    for (QueryNode child : node.getChildren()) {
      clauses.add(built(child));
    }
    return clauses;
  }

  private static String text(QueryNode leaf) {
    return ((FieldQueryNode) leaf).getTextAsString();
  }

  private static String lowerCase(QueryNode leaf) {
    return text(leaf).toLowerCase(Locale.ROOT);
  }

  private static Clause in(QueryNode leaf, Clause clause) {
    return in(((FieldQueryNode) leaf).getField(), clause);
  }

  private static Clause in(@Nullable CharSequence field, Clause clause) {
    if (!Fields.isPart(field)) {
      return clause;
    }
    boolean isTitle = Fields.TITLE.contentEquals(field);
    return new Clause.In(isTitle ? Clause.Part.TITLE : Clause.Part.HEADING, clause);
  }

  private static Clause modified(String days) {
    var span = Objects.requireNonNull(Dates.read(days));
    return new Clause.ModifiedFilter(span.first(), span.last());
  }

  private static Clause slop(SlopQueryNode node) {
    return in(node.getField(), new Clause.Phrase(text(node.getChild()), node.getValue()));
  }

  private static Clause fuzzy(FuzzyQueryNode node) {
    return new Clause.Fuzzy(text(node), (int) node.getSimilarity());
  }

  private static Clause prefix(String pattern) {
    return new Clause.Prefix(pattern.substring(0, pattern.length() - 1));
  }

  private static Clause regexp(RegexpQueryNode node) {
    return in(
        node.getField(),
        new Clause.Regexp(RegularExpressions.normalised(node.getText().toString())));
  }

  private static Clause modified(ModifierQueryNode node) {
    Clause clause = built(node.getChild());
    return node.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ? Clauses.not(clause) : clause;
  }

  private static Clause near(NearQueryNode node) {
    var clauses = children(node);
    var pairs = new ArrayList<Clause>();
    for (int i = 1; i < clauses.size(); i++) {
      pairs.add(Clauses.near(clauses.get(i - 1), clauses.get(i), node.distanceBefore(i)));
    }
    return Clauses.all(pairs);
  }
}
