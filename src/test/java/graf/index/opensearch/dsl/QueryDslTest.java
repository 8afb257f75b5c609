package graf.index.opensearch.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import graf.analysis.TextAnalyzer;
import graf.analysis.TokenText;
import graf.index.MissingWord;
import graf.index.plan.Engine;
import graf.index.plan.QueryPlan;
import graf.passage.Location;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.Clause;
import graf.query.Query;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanQuery;
import org.junit.jupiter.api.Test;

/// What a cluster is asked for the queries of `asked/opensearch.txt`: what their clauses become,
/// and, behind `whole>`, all of it. Tabs and line ends, which part the tokens of a text, are
/// written ␉ and ␤.
///
/// `-Dgolden.update=true` writes the file anew; read the diff before committing.
class QueryDslTest {
  private static final Path FILE = Path.of("src/test/resources/graf/asked/opensearch.txt");

  private static final int WIDTH = 110;
  private static final List<String> ENGLISH = List.of("en");

  @Test
  void isWhatTheFileSays() throws IOException {
    var expected = Files.readString(FILE);
    var actual = new StringBuilder();
    for (String line : expected.lines().toList()) {
      if (line.startsWith("# ")) {
        actual.append(actual.isEmpty() ? "" : "\n").append(line).append('\n');
      } else if (line.startsWith("whole> ")) {
        actual.append('\n').append(line).append('\n').append(whole(read(line)));
      } else if (line.startsWith("> ")) {
        actual.append('\n').append(line).append('\n').append(clauses(read(line)));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, actual);
    }
    assertThat(actual.toString()).isEqualTo(expected);
  }

  /// A cluster takes 65,536 values in one list.
  @Test
  void manyFilesAreSeveralLists() {
    var files = IntStream.range(0, 65_537).mapToObj(String::valueOf).toList();
    var filters = List.<Clause>of(new Clause.SourcesFilter(files));
    var lists = clauses(new Query("", List.of(), List.of(), List.of(), filters, Query.Tiers.ALL));

    assertThat(lists).contains("'65535'", "{terms: {source: ['65536']}}");
    assertThat(lists.split("terms:", -1)).hasSize(3);
  }

  @Test
  void oneWordHasNoTiers() {
    assertThat(new QueryDsl(read("> drone"), ENGLISH).hasTiers()).isFalse();
    assertThat(new QueryDsl(read("> drone navy"), ENGLISH).hasTiers()).isTrue();
  }

  /// A cluster takes a query without clauses for one of everything.
  @Test
  void nothingToFindIsNotEverything() {
    var filters = List.<Clause>of(new Clause.SourcesFilter(List.of()));
    var none = new Query("", List.of(), List.of(), List.of(), filters, Query.Tiers.ALL);

    assertThat(clauses(none)).contains("{match_none: {}}");
    assertThat(
            json(new DslQueries(new TextAnalyzer.Pool()).of(new BooleanQuery.Builder().build()), 0))
        .isEqualTo("{match_none: {}}");
  }

  @Test
  void aClusterScoresAsTheEmbeddedEngineDoes() {
    assertThat(QueryDsl.similarity())
        .containsEntry("type", "BM25")
        .containsEntry("k1", Engine.SIMILARITY.getK1())
        .containsEntry("b", Engine.SIMILARITY.getB());
  }

  /// A cluster that holds one passage.
  private record Holding(Passage passage, List<String> asked) implements QueryDsl.Lookup {
    @Override
    public boolean finds(Map<String, Object> query) {
      asked.add(json(query, 0));
      return json(query, 0).contains("'%" + passage.text());
    }

    @Override
    public List<Passage> best(Map<String, Object> query) {
      asked.add(json(query, 0));
      return json(query, 0).contains("fuzziness: 2") ? List.of(passage) : List.of();
    }
  }

  @Test
  void aWordThatIsNowhereIsNamedWithTheNearest() throws IOException {
    var place = new Location(1, 1, null, new TextRange(0, 7), List.of());
    var cluster = new Holding(new Passage(0, "harbour", place), new ArrayList<>());

    assertThat(QueryDsl.missingWords(read("> harbour hrbuor"), ENGLISH, cluster))
        .containsExactly(new MissingWord("hrbuor", "harbour"));
    assertThat(cluster.asked())
        .last()
        .isEqualTo("{fuzzy: {body: {fuzziness: 2, prefix_length: 1, value: 'hrbuor'}}}");
  }

  private static Query read(String line) {
    return QueryReader.read(line.substring(line.indexOf(' ') + 1), QueryOptions.NONE);
  }

  /// Returns what the words of `query` become where they are looked for in titles alone, since
  /// other fields have the same; of a query of filters, all of it.
  private static String clauses(Query query) {
    var analyzers = new TextAnalyzer.Pool();
    var asked = new QueryPlan(inTitles(query), ENGLISH, analyzers);
    var lit = (BooleanQuery) asked.highlight("en");
    var one = lit.clauses().size() == 1 ? lit.clauses().getFirst().query() : asked.some();
    return json(new DslQueries(analyzers).of(one), 0) + "\n";
  }

  private static Query inTitles(Query query) {
    var wanted = new ArrayList<Clause>();
    query.wanted().forEach(clause -> wanted.add(new Clause.In(Clause.Part.TITLE, clause)));
    return new Query(
        query.text(), wanted, query.required(), query.excluded(), query.filters(), query.tiers());
  }

  private static String whole(Query query) {
    var dsl = new QueryDsl(query, ENGLISH);
    var asked = new StringBuilder("some: ").append(json(dsl.some(), 0)).append('\n');
    if (dsl.hasTiers()) {
      asked.append("all: ").append(json(dsl.all(), 0)).append('\n');
    }
    var raising = dsl.raising();
    if (raising != null) {
      asked.append("raising: ").append(json(raising, 0)).append('\n');
    }
    return asked.toString();
  }

  /// Returns `value` on one line where that is not too long, with keys in the order of letters.
  private static String json(Object value, int depth) {
    var parts = new ArrayList<String>();
    switch (value) {
      case Map<?, ?> map ->
          new TreeMap<>(map).forEach((key, of) -> parts.add(key + ": " + json(of, depth + 1)));
      case List<?> list -> list.forEach(one -> parts.add(json(one, depth + 1)));
      case String text -> {
        return "'" + text.replace("\t", "␉").replace("\n", "␤").replace(TokenText.GAP, "␣") + "'";
      }
      default -> {
        return value.toString();
      }
    }
    var brackets = value instanceof List ? "[]" : "{}";
    var line = String.join(", ", parts);
    var indent = "\n" + "  ".repeat(depth + 1);
    boolean isShort = line.length() + 2 * depth < WIDTH && line.indexOf('\n') < 0;
    return isShort
        ? brackets.charAt(0) + line + brackets.charAt(1)
        : brackets.charAt(0) + indent + String.join("," + indent, parts) + brackets.charAt(1);
  }
}
