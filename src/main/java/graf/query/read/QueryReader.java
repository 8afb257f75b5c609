package graf.query.read;

import graf.query.Clause;
import graf.query.Query;
import graf.query.QueryOptions;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;

/// Reads query text as a query; any text is one.
public final class QueryReader {
  /// From so many words on, a text all in capitals was typed so, and is no list of abbreviations.
  private static final int WORDS_IN_CAPITALS = 7;

  private QueryReader() {}

  public static Query read(String queryText, QueryOptions options) {
    String text = spoken(Characters.withoutControls(queryText));
    var remarks = new Remarks();
    var grammar = new QueryGrammar(remarks);
    var sorting = sorted(grammar, text, remarks);
    if (sorting.isEmpty()) {
      // OR alone is more likely a state than an operator.
      remarks.clear();
      sorting = sorted(grammar, text.toLowerCase(Locale.ROOT), remarks);
    }
    noteLength(text, grammar.readTo(), remarks);
    sorting.tellOperators(remarks);
    if (sorting.isEmpty() && !text.isBlank()) {
      remarks.tell("graf finds words; for signs use rg");
    }
    sorting.cutUnspacedWords();
    var left = sorting.leaveOutQuestionWords(text);
    for (Clause.Word word : left) {
      remarks.note(word.text() + " only asks");
    }
    sorting.addAll(options, remarks);
    return sorting.toQuery(queryText, options.tiers(), remarks.reading());
  }

  /// Returns `query` as it would be with AND, OR and NOT as words of its text.
  public static Query asWords(Query query) {
    var words = query.text().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals("AND") || words[i].equals("OR") || words[i].equals("NOT")) {
        words[i] = words[i].toLowerCase(Locale.ROOT);
      }
    }
    var read = read(String.join(" ", words), QueryOptions.NONE);
    return new Query(
        query.text(),
        read.wanted(),
        read.required(),
        read.excluded(),
        query.filters(),
        query.tiers());
  }

  /// Returns a text of many words, all in capitals, in lower case: there AND is a word.
  private static String spoken(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c) || "()\"".indexOf(c) >= 0) {
        return text;
      }
      boolean begins = i == 0 || text.charAt(i - 1) == ' ';
      words += begins && Character.isUpperCase(c) ? 1 : 0;
    }
    return words < WORDS_IN_CAPITALS ? text : text.toLowerCase(Locale.ROOT);
  }

  private static ClauseBuckets sorted(QueryGrammar grammar, String text, Remarks remarks) {
    var sorting = new ClauseBuckets();
    try {
      sorting.addAll(builtChildren(steps(remarks).process(grammar.parse(text, null))));
    } catch (QueryNodeException e) {
      throw new IllegalStateException("A query tree with a node that has no builder", e);
    }
    return sorting;
  }

  private static QueryNodeProcessorPipeline steps(Remarks remarks) {
    var steps = new QueryNodeProcessorPipeline();
    steps.add(new LeafReading(RegularExpressions::read));
    steps.add(new LeafReading(WildcardWords::read));
    steps.add(new LeafReading(RunQueryNode::read));
    steps.add(new LeafReading(FuzzyWords::read));
    steps.add(new LeafReading(leaf -> PlainWords.read(leaf, remarks)));
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

  private static void noteLength(String text, int readTo, Remarks remarks) {
    int length = text.stripTrailing().length();
    if (readTo < length) {
      remarks.note(
          "only the first " + readTo + " of " + length + " characters were read as a query");
    }
  }
}
