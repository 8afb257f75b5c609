package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import graf.index.DocumentRecord;
import graf.index.Facet;
import graf.index.IndexHit;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Scores;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.index.lucene.LuceneIndex;
import graf.index.opensearch.ClusterIndex;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether a cluster answers as an index in a folder does: the same passages in the same order, the
/// same counts, the same highlights. `-Dtests.seed=N` asks the same queries again,
/// `-Dgraf.queries=N` more of them, `-Dgraf.articles=FOLDER` in other texts.
@OnCluster
class ParityIT {
  private static final Path SEEDS = Path.of("seeds");
  private static final int QUERIES = Integer.getInteger("graf.queries", 150);

  /// A folder with `articles.tar.gz` to ask in place of the seeds.
  private static final @Nullable String ARTICLES = System.getProperty("graf.articles");

  @TempDir private Path folder = Path.of("");

  private final long seed = Long.getLong("tests.seed", RandomGenerator.getDefault().nextLong());

  @Test
  void oneShardAnswersAsAFolderDoes(TestCluster cluster) throws Exception {
    fill();
    var differences = new Differences();
    try (var pair = pair(cluster.url("parity-1"), "?shards=1")) {
      var texts = texts(pair.embedded());
      ask(pair, queries(texts), differences);
      ask(pair, longQuestions(texts), differences);
    }
    System.out.println("one shard, seed " + seed + ": " + differences);
    assertThat(differences.told()).as("seed " + seed).isEmpty();
  }

  /// Similar words are looked up by each shard for itself: ranks may differ, and what is found may
  /// not, save where more words are similar than are looked up.
  @Test
  void threeShardsFindTheSame(TestCluster cluster) throws Exception {
    fill();
    var differences = new Differences();
    try (var pair = pair(cluster.url("parity-3"), "?shards=3")) {
      ask(pair, queries(texts(pair.embedded())), differences);
    }
    System.out.println("three shards, seed " + seed + ": " + differences);
    assertThat(differences.found).as("seed " + seed).allMatch(ParityIT::asksForSimilarWords);
    assertThat(differences.shared()).isGreaterThan(0.95);
  }

  /// What was deleted counts until it is merged away.
  @Test
  void threeShardsFindTheSameAfterUpdates(TestCluster cluster) throws Exception {
    fill();
    var url = cluster.url("parity-updated");
    pair(url, "?shards=3").close();
    changeEveryFifth();
    var differences = new Differences();
    try (var pair = pair(url, "?shards=3")) {
      ask(pair, queries(texts(pair.embedded())), differences);
    }
    System.out.println("after an update of each fifth file, seed " + seed + ": " + differences);
    assertThat(differences.found).as("seed " + seed).allMatch(ParityIT::asksForSimilarWords);
    assertThat(differences.shared()).isGreaterThan(0.9);
  }

  private static boolean asksForSimilarWords(String query) {
    int tilde = query.indexOf('~');
    return tilde > 0 && Character.isLetter(query.charAt(tilde - 1));
  }

  private record Pair(PassageSearcher embedded, PassageSearcher cluster) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      embedded.close();
      cluster.close();
    }
  }

  /// What differs, in lines a person can read.
  private static final class Differences {
    private final List<String> found = new ArrayList<>();
    private final List<String> ranked = new ArrayList<>();
    private int queries;
    private int hits;
    private int both;

    List<String> told() {
      var told = new ArrayList<>(found);
      told.addAll(ranked);
      return told;
    }

    double shared() {
      return hits == 0 ? 1 : (double) both / hits;
    }

    @Override
    public String toString() {
      return queries
          + " queries, "
          + found.size()
          + " find other passages, "
          + ranked.size()
          + " rank the first ten otherwise; "
          + both
          + " of "
          + hits
          + " hits are among the first ten of both";
    }
  }

  private Pair pair(String url, String settings) throws IOException {
    for (var index : List.of("index-data", url + settings)) {
      var outcome = new Shell(folder).run("index", "-q", "--index", index, ".");
      assertThat(outcome.seen()).isEmpty();
    }
    return new Pair(
        new LuceneIndex(folder.resolve("index-data")).openSearcher(),
        ClusterIndex.at(url, _ -> null).openSearcher());
  }

  private static void ask(Pair pair, List<String> queries, Differences differences)
      throws IOException {
    int number = 0;
    for (String text : queries) {
      var order = number % 12 == 10 ? Order.PATH : number % 12 == 11 ? Order.DATE : Order.SCORE;
      int most = number++ % 5 == 0 ? 1 : Integer.MAX_VALUE;
      var query = QueryReader.read(text, QueryOptions.NONE);
      var copies = number % 3 == 0 ? Copies.FOLDED : Copies.SHOWN;
      var facets = number % 7 == 0 ? List.of(Facet.values()) : List.<Facet>of();
      var request = new IndexRequest(query, order, 0, 10, most, copies, Scores.BARE, facets);
      var here = pair.embedded().search(request);
      var there = pair.cluster().search(request);
      differences.queries++;
      differences.hits += here.hits().size();
      var ids = new HashSet<>(here.hits().stream().map(ParityIT::id).toList());
      differences.both += (int) there.hits().stream().filter(hit -> ids.contains(id(hit))).count();
      if (here.total() != there.total()
          || here.allWords() != there.allWords()
          || here.documents() != there.documents()
          || !here.facets().equals(there.facets())) {
        differences.found.add(
            text
                + ": "
                + List.of(here.total(), here.allWords(), here.documents())
                + " in the folder, "
                + List.of(there.total(), there.allWords(), there.documents())
                + " on the cluster");
      }
      // An engine looks up the fifty most similar words; a cluster's hits are lit for the others
      // too.
      Function<IndexHit, String> telling =
          asksForSimilarWords(text)
              ? hit -> id(hit) + hit.allWords() + hit.copies()
              : ParityIT::told;
      var expected = here.hits().stream().map(telling).toList();
      var actual = there.hits().stream().map(telling).toList();
      if (!actual.equals(expected)) {
        differences.ranked.add(
            text
                + "\n  "
                + withScores(here.hits())
                + "\n  "
                + withScores(there.hits())
                + otherwise(expected, actual));
      }
    }
  }

  private static String id(IndexHit hit) {
    return hit.document().id() + "#" + (hit.passage().ordinal() + 1);
  }

  private static String told(IndexHit hit) {
    return id(hit) + hit.allWords() + hit.highlights() + hit.titleHighlights() + hit.copies();
  }

  /// The lines of hits that one of the two has and the other has not.
  private static String otherwise(List<String> expected, List<String> actual) {
    var lines = new StringBuilder();
    expected.stream()
        .filter(line -> !actual.contains(line))
        .forEach(line -> lines.append("\n  - ").append(line));
    actual.stream()
        .filter(line -> !expected.contains(line))
        .forEach(line -> lines.append("\n  + ").append(line));
    return lines.toString();
  }

  private static String withScores(List<IndexHit> hits) {
    return hits.stream().map(hit -> id(hit) + " " + hit.score()).toList().toString();
  }

  private List<String> queries(List<String> texts) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var generated = new GeneratedQueries(texts, random);
    var queries = new ArrayList<String>();
    for (int i = 0; i < QUERIES; i++) {
      queries.add(generated.next());
    }
    return queries;
  }

  /// Whole passages as questions: of so many words the rarer languages are asked together.
  private static List<String> longQuestions(List<String> texts) {
    return texts.stream()
        .map(text -> text.replaceAll("[^\\p{L}\\p{M}\\p{N}\u200c]+", " ").strip())
        .filter(text -> text.length() > 200)
        .limit(40)
        .toList();
  }

  private static List<String> texts(PassageSearcher searcher) throws IOException {
    var documents = new ArrayList<DocumentRecord>();
    searcher.forEachDocument(documents::add);
    documents.sort(DocumentRecord.ORDER);
    var texts = new ArrayList<String>();
    for (DocumentRecord document : documents) {
      for (var passage : searcher.passages(document, 0, 3)) {
        texts.add(passage.text());
      }
    }
    return texts;
  }

  private void fill() throws IOException, InterruptedException {
    if (ARTICLES == null) {
      copy(SEEDS);
    } else {
      unpack(Path.of(ARTICLES, "articles.tar.gz"));
    }
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void changeEveryFifth() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      int number = 0;
      for (Path file : files.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
        if (number++ % 5 == 0) {
          Files.writeString(file, Files.readString(file) + "\n\nThis was added anew.\n");
        }
      }
    }
  }

  private void unpack(Path archive) throws IOException, InterruptedException {
    var tar =
        new ProcessBuilder("tar", "xzf", archive.toAbsolutePath().toString())
            .directory(folder.toFile())
            .inheritIO();
    assertThat(tar.start().waitFor()).isZero();
  }
}
