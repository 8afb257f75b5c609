package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.index.lucene.LuceneIndex;
import graf.passage.TextRange;
import graf.query.Query;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.render.Decoration;
import graf.render.JsonResultsRenderer;
import graf.render.Places;
import graf.render.ResultsSummary;
import graf.render.TerminalResultsRenderer;
import graf.search.Freshness;
import graf.search.Hit;
import graf.search.Search;
import graf.search.SearchRequest;
import graf.search.SearchResults;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/// What must hold of every answer, whatever was asked of whatever texts.
final class AnswerProperties {
  private static final int PAGE = 15;

  private final PassageSearcher searcher;
  private final Path base;

  private AnswerProperties(PassageSearcher searcher, Path base) {
    this.searcher = searcher;
    this.base = base;
  }

  /// Returns the properties of an index of `sources`, which it makes in `folder`.
  static AnswerProperties of(Path folder, Path... sources) throws IOException {
    var index = folder.resolve("index-data");
    var shell = new Shell(folder);
    for (Path source : sources) {
      shell.run("index", "-q", "--index", index.toString(), source.toAbsolutePath().toString());
    }
    return new AnswerProperties(LuceneIndex.resident(index).openSearcher(), folder);
  }

  void check(String text) throws IOException {
    checkAnswer(text);
    checkPages(QueryReader.read(text, QueryOptions.NONE));
  }

  /// Checks one answer and not how its pages follow each other, which takes three.
  void checkAnswer(String text) throws IOException {
    var query = QueryReader.read(text, QueryOptions.NONE);
    var results = answer(query, 0, PAGE);
    assertThat(results.total()).isGreaterThanOrEqualTo(results.hits().size());
    assertThat(results.allWords()).isBetween(0L, results.total());
    assertThat(results.documents()).isBetween(0L, results.total());
    results.hits().forEach(AnswerProperties::check);
    checkWhatIsShown(results);
  }

  private SearchResults answer(Query query, int offset, int limit) throws IOException {
    var request = new IndexRequest(query, Order.SCORE, offset, limit, Integer.MAX_VALUE);
    return new Search(searcher, Freshness.UNCHECKED).run(new SearchRequest(request, 0));
  }

  /// Two pages hold what one of twice the size does.
  private void checkPages(Query query) throws IOException {
    int first = PAGE / 3;
    var pages = new java.util.ArrayList<>(answer(query, 0, first).hits());
    pages.addAll(answer(query, first, PAGE - first).hits());
    assertThat(pages).isEqualTo(answer(query, 0, PAGE).hits());
  }

  private static void check(Hit hit) {
    check(hit.highlights(), hit.passage().text());
    check(hit.titleHighlights(), hit.metadata().title());
    var headings = hit.passage().location().heading();
    assertThat(hit.headingHighlights()).hasSameSizeAs(headings);
    for (int i = 0; i < headings.size(); i++) {
      check(hit.headingHighlights().get(i), headings.get(i));
    }
  }

  private static void check(List<TextRange> highlights, String text) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (TextRange lit : highlights) {
      assertThat(lit.start()).isBetween(end, lit.end() - 1);
      assertThat(lit.end()).isLessThanOrEqualTo(text.length());
      assertThat(characters.isBoundary(lit.start()) && characters.isBoundary(lit.end()))
          .as("%s of %s begins and ends with a character", lit, text)
          .isTrue();
      end = lit.end();
    }
  }

  private void checkWhatIsShown(SearchResults results) throws IOException {
    var shown = new StringBuilder();
    var places = new Places(base, base);
    new TerminalResultsRenderer(shown, Decoration.NONE, places, 80).render(results);
    ResultsSummary.advice(results).forEach(line -> shown.append(line).append('\n'));
    shown.append(ResultsSummary.of(results));
    assertThat(shown.chars().filter(c -> Character.isISOControl(c) && c != '\n').toArray())
        .isEmpty();
    new JsonResultsRenderer(new StringWriter()).render(results);
  }
}
