package graf.search;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.corpus.parse.Formats;
import graf.index.IndexRequest;
import graf.index.MissingWord;
import graf.index.Order;
import graf.index.SourceState;
import graf.index.lucene.LuceneIndex;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.refresh.FileFreshness;
import graf.refresh.IndexMemory;
import graf.refresh.IndexRefresh;
import graf.refresh.RefreshListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of hits whose files are no longer as they were indexed.
class SearchTest {
  private static final Instant LONG_AGO = Instant.parse("2019-05-06T12:00:00Z");

  @TempDir private Path temp = Path.of("");

  @BeforeEach
  void index() throws Exception {
    write("one.txt", "A quick fox met a slow fox.");
    write("two.txt", "Nobody has seen the den of the fox.");
    write("three.txt", "An owl sat on the roof.");
    write("log.txt", log());
    try (var indexer = folder().openIndexer(Duration.ZERO, _ -> {})) {
      new IndexRefresh(
              corpus(), indexer, IndexMemory.of(folder()), Duration.ofDays(1), new Unheard())
          .run(List.of(files()));
    }
  }

  private static String log() {
    return """
    Notes

    On Monday we saw the heron by the lower bridge.

    On Tuesday the badger crossed the road near the mill.

    On Wednesday the heron was back, and stayed until dusk.
    """;
  }

  @Test
  void hitsOfFilesAsTheyWereAreShownAsIndexed() throws Exception {
    assertThat(answer("quick fox"))
        .isEqualTo(
            """
            1 one.txt: A [quick] [fox] met a slow [fox].
            2 two.txt: Nobody has seen the den of the [fox].
            """);
  }

  @Test
  void aFileThatChangedIsQuotedAsItIsNow() throws Exception {
    write("one.txt", "Foxes? One quick fox, and it slept.");

    assertThat(answer("quick fox"))
        .isEqualTo(
            """
            1 one.txt: [Foxes]? One [quick] [fox], and it slept.
            2 two.txt: Nobody has seen the den of the [fox].
            read again: one.txt
            """);
  }

  @Test
  void aFileThatNoLongerSaysItIsNoHit() throws Exception {
    write("one.txt", "A slow hare met nobody at all.");

    assertThat(answer("fox"))
        .isEqualTo(
            """
            1 two.txt: Nobody has seen the den of the [fox].
            read again: one.txt
            """);
  }

  @Test
  void aFileThatChangedToTheSameSizeIsSeenToHaveChanged() throws Exception {
    write("one.txt", "A quick cat met a slow cat.");

    assertThat(answer("quick"))
        .isEqualTo(
            """
            1 one.txt: A [quick] cat met a slow cat.
            read again: one.txt
            """);
  }

  @Test
  void aFileThatWasOnlyTouchedIsNotReadAgain() throws Exception {
    Files.setLastModifiedTime(file("three.txt"), FileTime.from(LONG_AGO.plusSeconds(60)));

    assertThat(answer("owl")).isEqualTo("1 three.txt: An [owl] sat on the roof.\n");
  }

  @Test
  void aFileThatVanishedIsNoHit() throws Exception {
    Files.delete(file("one.txt"));

    assertThat(answer("fox"))
        .isEqualTo(
            """
            1 two.txt: Nobody has seen the den of the [fox].
            read again: one.txt
            came 0, went 1
            """);
  }

  @Test
  void aFileThatMovedIsNoHitUnderItsOldName() throws Exception {
    Files.move(file("one.txt"), file("four.txt"));

    assertThat(answer("fox"))
        .isEqualTo(
            """
            1 two.txt: Nobody has seen the den of the [fox].
            read again: one.txt
            came 1, went 1
            """);
  }

  @Test
  void theNextHitTakesThePlaceOfOneThatIsGone() throws Exception {
    Files.delete(file("one.txt"));

    assertThat(answer(page("fox", 0, 1)))
        .startsWith("1 two.txt: Nobody has seen the den of the [fox].\n");
    assertThat(answer(page("fox", 1, 1))).startsWith("read again: one.txt\n");
  }

  @Test
  void pagesAreNumberedOnAndShowNoHitTwice() throws Exception {
    assertThat(answer(page("fox", 0, 1))).isEqualTo("1 one.txt: A quick [fox] met a slow [fox].\n");
    assertThat(answer(page("fox", 1, 1)))
        .isEqualTo("2 two.txt: Nobody has seen the den of the [fox].\n");
    assertThat(answer(page("fox", 2, 1))).isEmpty();
  }

  @Test
  void anUncheckedAnswerTakesTheIndexAtItsWord() throws Exception {
    Files.delete(file("three.txt"));

    assertThat(answer(page("owl", 0, 10), Freshness.UNCHECKED))
        .isEqualTo("1 three.txt: An [owl] sat on the roof.\n");
  }

  @Test
  void neighboursAreThoseOfTheFileAsItIsNow() throws Exception {
    assertThat(around("badger"))
        .isEqualTo(
            "On Monday we saw the heron by the lower bridge."
                + " < On Tuesday the badger crossed the road near the mill."
                + " > On Wednesday the heron was back, and stayed until dusk.");
    write("log.txt", log().replace("lower bridge", "upper bridge"));

    assertThat(around("badger")).startsWith("On Monday we saw the heron by the upper bridge. <");
  }

  @Test
  void aWordThatIsNowhereIsNamedWithTheNearestOne() throws Exception {
    assertThat(answer("owll roof"))
        .isEqualTo(
            """
            1 three.txt: An owl sat on the [roof].
            nowhere: owll (owl)
            """);
  }

  private String answer(String query) throws IOException {
    return answer(page(query, 0, 10));
  }

  private String answer(SearchRequest request) throws IOException {
    return answer(request, new FileFreshness(corpus()));
  }

  private String answer(SearchRequest request, Freshness freshness) throws IOException {
    try (var searcher = folder().openSearcher()) {
      return words(new Search(searcher, freshness).run(request));
    }
  }

  private static SearchRequest page(String query, int offset, int limit) {
    var read = QueryReader.read(query, QueryOptions.NONE);
    return new SearchRequest(
        new IndexRequest(read, Order.SCORE, offset, limit, Integer.MAX_VALUE), 0);
  }

  private static String words(SearchResults results) {
    var words = new StringBuilder();
    for (Hit hit : results.hits()) {
      words.append(hit.rank() + " " + hit.document() + ": " + marked(hit) + "\n");
    }
    if (!results.reread().isEmpty()) {
      words.append("read again: " + String.join(", ", results.reread()) + "\n");
    }
    var arrivals = results.arrivals();
    if (!arrivals.isNone()) {
      words.append("came " + arrivals.added() + ", went " + arrivals.gone() + "\n");
    }
    for (MissingWord missing : results.advice().missing()) {
      words.append("nowhere: " + missing.word() + " (" + missing.nearest() + ")\n");
    }
    return words.toString();
  }

  private static String marked(Hit hit) {
    var text = new StringBuilder(hit.passage().text());
    for (TextRange range : hit.highlights().reversed()) {
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return text.toString();
  }

  private String around(String query) throws IOException {
    var request = new SearchRequest(page(query, 0, 1).index(), 1);
    try (var searcher = folder().openSearcher()) {
      var hit = new Search(searcher, new FileFreshness(corpus())).run(request).hits().getFirst();
      return texts(hit.before()) + " < " + hit.passage().text() + " > " + texts(hit.after());
    }
  }

  private static String texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).collect(Collectors.joining(" "));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(files());
    Files.writeString(file(name), text);
    boolean isNew = !Files.isDirectory(temp.resolve("index"));
    Files.setLastModifiedTime(file(name), FileTime.from(isNew ? LONG_AGO : Instant.EPOCH));
  }

  private Path files() {
    return temp.resolve("files");
  }

  private Path file(String name) {
    return files().resolve(name);
  }

  private LuceneIndex folder() {
    return new LuceneIndex(temp.resolve("index"));
  }

  private Corpus corpus() {
    return new Corpus(files(), CorpusOptions.standard(), Formats.inProcess());
  }

  private static final class Unheard implements RefreshListener {
    @Override
    public void began(String source) {}

    @Override
    public void ended(SourceState state, long passages) {}

    @Override
    public void skipped(SourceState state, Novelty novelty) {}
  }
}
