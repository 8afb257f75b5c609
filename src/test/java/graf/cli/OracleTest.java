package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.index.IndexHit;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.lucene.LuceneIndex;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// Hits, tiers and highlights are those of {@link SlowMatcher}, whatever is asked of whatever text.
@Tag("long")
final class OracleTest {
  private static final List<String> WORDS =
      List.of(
          "drone",
          "drones",
          "Drones",
          "attack",
          "attacked",
          "ATTACKS",
          "café",
          "Cafe",
          "port",
          "ports",
          "the",
          "of",
          "O’Brien",
          "O'Brien",
          "fire",
          "drone’s",
          "cafe\u0301",
          "ﬁre",
          "droneAttack");

  /// Words of texts which a question would part.
  private static final List<String> PARTED = List.of("ports'", "port_attack", "fire_", "(drones)");

  @TempDir Path folder;

  private final Map<String, SlowMatcher.Text> passages = new TreeMap<>();

  @Randomized(runs = 25)
  void answersAsTheSlowMatcherDoes(RandomGenerator random) throws IOException {
    answersAsTheSlowMatcherDoes(random, 40, 40);
  }

  @Randomized(runs = 1)
  void answersAsTheSlowMatcherDoesOfThousands(RandomGenerator random) throws IOException {
    answersAsTheSlowMatcherDoes(random, 2000, 12);
  }

  private void answersAsTheSlowMatcherDoes(RandomGenerator random, int texts, int queries)
      throws IOException {
    for (int i = 0; i < texts; i++) {
      write("p%04d.md".formatted(i), random);
    }
    assertThat(new Shell(folder).graf("index -q .").exitCode()).isZero();
    try (var searcher = LuceneIndex.resident(folder.resolve("index-data")).openSearcher()) {
      for (int i = 0; i < queries; i++) {
        var asked = new RandomQuery(random).next();
        var query = QueryReader.read(asked.text(), QueryOptions.NONE);
        var found =
            searcher.search(new IndexRequest(query, Order.SCORE, 0, 2 * texts, Integer.MAX_VALUE));
        var seen = new TreeMap<String, String>();
        found.hits().forEach(hit -> seen.put(hit.document().id(), marked(hit)));
        assertThat(seen).as("%s, read as %s", asked.text(), query).isEqualTo(expected(asked));
        assertThat(found.total()).isEqualTo(seen.size());
      }
    }
  }

  private Map<String, String> expected(SlowMatcher.Asked asked) {
    var expected = new TreeMap<String, String>();
    passages.forEach((id, text) -> {
      if (asked.finds(text)) {
        expected.put(
            id,
            shown(
                asked.findsAll(text),
                SlowMatcher.marked(text.title(), asked.lit(text, text.title())),
                SlowMatcher.marked(text.heading(), asked.lit(text, text.heading())),
                SlowMatcher.marked(text.body(), asked.lit(text, text.body()))));
      }
    });
    return expected;
  }

  private static String marked(IndexHit hit) {
    var headings = hit.passage().location().heading();
    return shown(
        hit.allWords(),
        SlowMatcher.marked(hit.document().metadata().title(), hit.titleHighlights()),
        SlowMatcher.marked(headings.getLast(), hit.headingHighlights().getLast()),
        SlowMatcher.marked(hit.passage().text(), hit.highlights()));
  }

  private static String shown(boolean all, String title, String heading, String body) {
    return (all ? "all: " : "some: ") + title + " / " + heading + " / " + body;
  }

  private void write(String name, RandomGenerator random) throws IOException {
    var text =
        new SlowMatcher.Text(sentence(2, random), sentence(2, random), sentence(9, random) + ".");
    passages.put(name, text);
    Files.writeString(
        folder.resolve(name),
        "---\ntitle: %s\nlang: en\n---\n\n## %s\n\n%s\n"
            .formatted(text.title(), text.heading(), text.body()));
  }

  private static String sentence(int most, RandomGenerator random) {
    var words = new ArrayList<String>();
    for (int i = random.nextInt(1, most + 1); i > 0; i--) {
      var pool = random.nextInt(12) == 0 ? PARTED : WORDS;
      words.add(pool.get(random.nextInt(pool.size())));
    }
    var text = new StringBuilder(words.getFirst());
    for (String word : words.subList(1, words.size())) {
      text.append(random.nextInt(6) == 0 ? random.nextBoolean() ? ", " : "-" : " ").append(word);
    }
    return text.toString();
  }

  /// Query texts with what they ask for, made together.
  private record RandomQuery(RandomGenerator random) {
    SlowMatcher.Asked next() {
      var wanted = new ArrayList<SlowMatcher.Clause>();
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        wanted.add(clause());
      }
      var excluded = new ArrayList<SlowMatcher.Clause>();
      if (random.nextInt(4) == 0) {
        excluded.add(leaf());
      }
      return new SlowMatcher.Asked(wanted, excluded);
    }

    private SlowMatcher.Clause clause() {
      return switch (random.nextInt(10)) {
        case 0 -> new SlowMatcher.Any(List.of(leaf(), either()));
        case 1 -> new SlowMatcher.All(List.of(leaf(), either(), leaf()));
        case 2 -> new SlowMatcher.In(random.nextBoolean(), leaf());
        default -> leaf();
      };
    }

    private SlowMatcher.Clause either() {
      return switch (random.nextInt(3)) {
        case 0 -> leaf();
        case 1 -> new SlowMatcher.Any(List.of(leaf(), leaf()));
        default -> new SlowMatcher.All(List.of(leaf(), leaf()));
      };
    }

    private SlowMatcher.Clause leaf() {
      return switch (random.nextInt(11)) {
        case 0 -> new SlowMatcher.Phrase(List.of(any(), any()));
        case 1 -> new SlowMatcher.Phrase(List.of(any(), any(), any()));
        case 2 -> new SlowMatcher.Near("drones", "attack", random.nextInt(1, 4));
        case 3 -> new SlowMatcher.Within("ports", "the", random.nextInt(1, 4));
        case 4 -> new SlowMatcher.Prefix(List.of("dro", "att", "po").get(random.nextInt(3)));
        case 5 -> new SlowMatcher.Written(word());
        case 6 ->
            new SlowMatcher.Wildcard(List.of("dr?nes", "p?rt*", "att*k*").get(random.nextInt(3)));
        case 7 ->
            new SlowMatcher.Regexp(
                List.of("(drone|fire)s?", "[a-c].*k", "po.t").get(random.nextInt(3)));
        case 8 ->
            new SlowMatcher.Fuzzy(
                List.of("dorne", "fires", "prt", "attakc").get(random.nextInt(4)));
        default -> new SlowMatcher.Word(word());
      };
    }

    private String any() {
      return WORDS.get(random.nextInt(WORDS.size()));
    }

    /// Stop words alone are not looked for.
    private String word() {
      String word = any();
      return SlowMatcher.isStopWord(word) ? "fire" : word;
    }
  }
}
