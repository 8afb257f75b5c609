package graf.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.DocumentContent;
import graf.index.IndexHit;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Scores;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.answer.MemoryPassages;
import graf.passage.Location;
import graf.passage.Metadata;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which forms of a word a question finds, in which order, and what of them lights up.
class FormsTest {
  private static final List<String> ENGLISH =
      List.of(
          "He sent a résumé today.",
          "They resume today.",
          "It was resumed today.",
          "Nine drones flew over the harbour.",
          "A drone flew over the lake.",
          "The co-operation of firms was written up.",
          "Written drafts of the paper.");

  private static final List<String> GERMAN =
      List.of("Ein großes Haus am See.", "Die Häuser am Hafen.", "Großwerften bauen Schiffe.");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          resume      | They [resume] today. / He sent a [résumé] today. / It was [resumed] today.
          résumé      | He sent a [résumé] today. / They [resume] today. / It was [resumed] today.
          =resume     | They [resume] today. / He sent a [résumé] today.
          =résumé     | He sent a [résumé] today. / They [resume] today.
          "a résumé"  | He sent [a résumé] today.
          drone       | A [drone] flew over the lake. / Nine [drones] flew over the harbour.
          drones      | Nine [drones] flew over the harbour. / A [drone] flew over the lake.
          =drones     | Nine [drones] flew over the harbour.
          resum*      | He sent a [résumé] today. / They [resume] today. / It was [resumed] today.
          *rones*     | Nine [drones] flew over the harbour.
          *werft*     | [Großwerften] bauen Schiffe.
          /.*werft.*/ | [Großwerften] bauen Schiffe.
          /dron.s/    | Nine [drones] flew over the harbour.
          "written u*" | The co-operation of firms was [written] [up].
          co-op*      | The [co]-[operation] of firms was written up.
          haeuser~    | Die [Häuser] am Hafen.
          hauser      | Die [Häuser] am Hafen. / Ein großes [Haus] am See.
          Häuser      | Die [Häuser] am Hafen. / Ein großes [Haus] am See.
          dron        |
          "written d*" | [Written] [drafts] of the paper.
          """)
  void areFoundTheLikestFirst(String query, String hits) throws IOException {
    var found = new ArrayList<String>();
    try (var searcher = searcher()) {
      for (IndexHit hit : hits(searcher, query)) {
        found.add(marked(hit));
      }
    }
    boolean isOrdered = query.indexOf('*') < 0;
    var expected = hits == null ? List.<String>of() : List.of(hits.split(" / ", -1));
    if (isOrdered) {
      assertThat(found).isEqualTo(expected);
    } else {
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /// A word of forty languages that are asked together is one that some of them stop at.
  @Test
  void areFoundWhereSomeLanguagesStopAtAWord() throws IOException {
    var words = new ArrayList<String>();
    for (int i = 0; i < 49; i++) {
      words.add("die");
    }
    try (var searcher = searcher()) {
      var hits = hits(searcher, "Häuser am Hafen " + String.join(" ", words));
      assertThat(hits.getFirst().allWords()).isTrue();
      assertThat(marked(hits.getFirst())).isEqualTo("[Die] [Häuser] [am] [Hafen].");
    }
  }

  private static List<IndexHit> hits(PassageSearcher searcher, String text) throws IOException {
    var query = QueryReader.read(text, QueryOptions.NONE);
    var request =
        new IndexRequest(
            query, Order.SCORE, 0, 10, Integer.MAX_VALUE, Copies.SHOWN, Scores.BARE, List.of());
    return searcher.search(request).hits();
  }

  private static PassageSearcher searcher() throws IOException {
    var documents = List.of(document("en", ENGLISH), document("de", GERMAN));
    var state = new SourceState("all", 0, 0, "", documents.size(), null, "");
    return MemoryPassages.searcher(
        List.of(new SourceUpdate("all", documents.iterator(), () -> state)));
  }

  private static DocumentContent document(String language, List<String> texts) {
    var passages = new ArrayList<Passage>();
    for (String text : texts) {
      var place = new Location(1, 1, null, new TextRange(0, text.length()), List.of());
      passages.add(new Passage(passages.size(), text, place));
    }
    var metadata = new Metadata("", List.of(), null, language, "text", null);
    return new DocumentContent(language, metadata, passages.iterator());
  }

  private static String marked(IndexHit hit) {
    var text = new StringBuilder(hit.passage().text());
    for (TextRange range : hit.highlights().reversed()) {
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return text.toString();
  }
}
