package graf.index.lucene.answer;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.FewPassages;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Unit;
import graf.index.Order;
import graf.query.Query.Tiers;
import java.io.IOException;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// In which order passages come, and which of them make a page: however they lie in the index.
@ParameterizedClass(name = "{0}")
@EnumSource
class RankingTest {
  private final FewPassages few;

  enum Lie {
    IN_ONE_PART,
    IN_TWO_PARTS
  }

  RankingTest(Lie lie) throws IOException {
    few =
        switch (lie) {
          case IN_ONE_PART -> FewPassages.open();
          case IN_TWO_PARTS -> FewPassages.openInParts();
        };
  }

  @AfterEach
  void close() throws IOException {
    few.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALL_THEN_SOME | rope lantern        | pair door far (thrice) (coil) (quay) (lamps) (shed)
          ALL           | rope lantern        | pair door far
          ANY           | rope lantern        | pair door (thrice) far (coil) (quay) (lamps) (shed)
          ALL_THEN_SOME | rope lantern quay   | (quay) (pair) (door) (thrice) (far) (coil) (lamps) (shed)
          ALL_THEN_SOME | mussels spring      | twin-a twin-b (twin-c)
          ANY           | herring wind        | log.2 (log.3) (log.1) (row-1) (row-2)
          ALL_THEN_SOME | herring wind        | log.2 (log.3) (log.1) (row-1) (row-2)
          ALL_THEN_SOME | herring             | log.3 log.1 log.2 row-1 row-2
          """)
  void passagesWithAllTheWordsComeFirst(Tiers tiers, String query, String names)
      throws IOException {
    assertThat(few.ranks(FewPassages.asked(query, tiers))).isEqualTo(names);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PATH | rope lantern | (coil) door far (lamps) pair (quay) (shed) (thrice)
          DATE | rope lantern | (thrice) door pair (quay) far (lamps) (shed) (coil)
          DATE | mussels gull | (gull) (row-2) (twin-a) (twin-b) (twin-c)
          DATE | herring      | log.1 log.2 log.3 row-2 row-1
          OLDEST | mussels gull | (row-2) (gull) (twin-a) (twin-b) (twin-c)
          """)
  void theOrderIsTheOneAskedFor(Order order, String query, String names) throws IOException {
    assertThat(few.ranks(request(query, order, 0, 10))).isEqualTo(names);
  }

  @Test
  void equalScoresComeByNameAndPlace() throws IOException {
    assertThat(few.ranks("mussels")).isEqualTo("twin-a twin-b twin-c");
    assertThat(few.ranks("title:log")).isEqualTo("log.1 log.2 log.3");
  }

  @Test
  void pagesLaidEndToEndAreTheWholeAnswer() throws IOException {
    for (Order order : Order.values()) {
      var whole = few.ranks(request("rope lantern herring", order, 0, 20));
      for (int size = 1; size <= 4; size++) {
        var pages = new StringJoiner(" ");
        for (int offset = 0; offset < 20; offset += size) {
          var page = few.ranks(request("rope lantern herring", order, offset, size));
          if (!page.isEmpty()) {
            pages.add(page);
          }
        }
        assertThat(pages.toString()).as(order + " by " + size).isEqualTo(whole);
      }
    }
  }

  @Test
  void countsAreOfAllHowFewEverAreOnThePage() throws IOException {
    for (int limit : new int[] {0, 1, 5, 6, 8, 9}) {
      assertThat(few.counts(request("herring gull", Order.SCORE, 0, limit))).isEqualTo("6 1 of 4");
      assertThat(few.counts(request("herring", Order.SCORE, 0, limit))).isEqualTo("5 5 of 3");
      assertThat(few.counts(request("rope lantern", Order.SCORE, 0, limit))).isEqualTo("8 3 of 8");
      assertThat(few.counts(request("rope lantern", Order.PATH, 0, limit))).isEqualTo("8 3 of 8");
    }
  }

  @Test
  void documentsOfOneNameInTwoIndexesAreTwo() throws IOException {
    try (var twice = FewPassages.openTwice()) {
      assertThat(twice.ranks("title:log"))
          .isEqualTo("log.1 /b/log.1 log.2 /b/log.2 log.3 /b/log.3");
      assertThat(twice.ranks(perDocument(Unit.DOCUMENT, 1)))
          .isEqualTo("log.3 /b/log.3 row-1 row-1 row-2 row-2");
      assertThat(twice.ranks(perDocument(Unit.FILE, 1))).isEqualTo("log.3 /b/log.3 row-1 row-1");
    }
  }

  @Test
  void aDocumentHasNoMoreHitsThanItMay() throws IOException {
    assertThat(few.ranks(perDocument(Unit.DOCUMENT, 1))).isEqualTo("log.3 row-1 row-2");
    assertThat(few.ranks(perDocument(Unit.DOCUMENT, 2))).isEqualTo("log.3 log.1 row-1 row-2");
    assertThat(few.ranks(perDocument(Unit.FILE, 1))).isEqualTo("log.3 row-1");
  }

  @Test
  void aPageIsFullWhereMoreIsLeftOutThanItHolds() throws IOException {
    var query = FewPassages.asked("herring", Tiers.ANY).query();

    assertThat(few.ranks(new IndexRequest(query, Order.PATH, 0, 3, 1)))
        .isEqualTo("log.1 row-1 row-2");
  }

  @Test
  void nearCopiesAreFoldedIntoTheFirst() throws IOException {
    var query = FewPassages.asked("mussels mill", Tiers.ANY).query();
    var folded = new IndexRequest(query, Order.SCORE, 0, 10, Integer.MAX_VALUE, Copies.FOLDED);

    assertThat(few.ranks(folded)).isEqualTo("twin-a twin-c");
    assertThat(
            few.ranks(new IndexRequest(query, Order.SCORE, 0, 2, Integer.MAX_VALUE, Copies.FOLDED)))
        .isEqualTo("twin-a twin-c");
  }

  private static IndexRequest request(String query, Order order, int offset, int limit) {
    var asked = FewPassages.asked(query, Tiers.ALL_THEN_SOME).query();
    return new IndexRequest(asked, order, offset, limit, Integer.MAX_VALUE);
  }

  private static IndexRequest perDocument(Unit unit, int most) {
    var query = FewPassages.asked("herring", Tiers.ANY).query();
    return new IndexRequest(query, Order.SCORE, 0, 10, most).per(unit);
  }
}
