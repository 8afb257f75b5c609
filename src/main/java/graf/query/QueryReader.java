package graf.query;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;

/// Reads query text as a query; any text is one.
public final class QueryReader {
  private QueryReader() {}

  public static Query read(String queryText, QueryOptions options) {
    String text = Characters.withoutControls(queryText);
    var grammar = new QueryGrammar();
    var sorting = sorted(grammar, text);
    if (sorting.isEmpty()) {
      // OR alone is more likely a state than an operator.
      sorting = sorted(grammar, text.toLowerCase(Locale.ROOT));
    }
    sorting.addAll(options);
    return sorting.toQuery(queryText, options.tiers(), notes(text, grammar.readTo()));
  }

  private static QuerySorting sorted(QueryGrammar grammar, String text) {
    var sorting = new QuerySorting();
    try {
      sorting.addAll(builtChildren(steps().process(grammar.parse(text, null))));
    } catch (QueryNodeException e) {
      throw new IllegalStateException("A query tree with a node that has no builder", e);
    }
    return sorting;
  }

  private static QueryNodeProcessorPipeline steps() {
    var steps = new QueryNodeProcessorPipeline();
    steps.add(new LeafReading(RegularExpressions::read));
    steps.add(new LeafReading(WildcardWords::read));
    steps.add(new LeafReading(FuzzyWords::read));
    steps.add(new LeafReading(PlainWords::read));
    steps.add(new OpenedGroups());
    return steps;
  }

  private static List<QueryNode> builtChildren(QueryNode root) throws QueryNodeException {
    var builder = new ClauseBuilder();
    for (QueryNode child : root.getChildren()) {
      builder.build(child);
    }
    return root.getChildren();
  }

  private static List<String> notes(String text, int readTo) {
    int length = text.stripTrailing().length();
    return readTo >= length
        ? List.of()
        : List.of(
            "only the first " + readTo + " of " + length + " characters were read as a query");
  }
}
