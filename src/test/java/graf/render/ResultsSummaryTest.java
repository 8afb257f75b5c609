package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.IndexHits;
import graf.search.Advice;
import graf.search.NewAndGone;
import graf.search.SearchResults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsSummaryTest {
  @Test
  void countsWhatWasFoundAndHowMuchWasSearched() {
    assertThat(ResultsSummary.of(Sample.two()))
        .isEqualTo(
            "12 passages (3 with all words) in 2 documents · searched 13, skipped 2 · 3.1 ms");
  }

  @Test
  void leavesOutTheTierWhereItSaysNothing() {
    assertThat(ResultsSummary.of(Sample.of(Sample.text())))
        .isEqualTo("1 passage in 1 document · searched 13, skipped 2 · 3.1 ms");
  }

  @Test
  void helpsWhereNothingWasFound() {
    assertThat(ResultsSummary.of(Sample.none()))
        .isEqualTo(
            "nothing found for zeppelin; try fewer words, or the beginning of one with a star:"
                + " drone* · searched 13, skipped 2 · 3.1 ms");
  }

  @Test
  void saysWhereDocumentsAreNotCountedExactly() {
    var about = Sample.counted(5_000_000, 52_137, IndexHits.Counts.ABOUT);

    assertThat(ResultsSummary.of(about)).startsWith("5,000,000 passages in about 52,137 documents");
  }

  @Test
  void saysWhereThereIsNothingToSearch() {
    var empty =
        new SearchResults(
            "x",
            "",
            List.of(),
            0,
            0,
            0,
            Map.of(),
            0,
            0,
            List.of(),
            "",
            NewAndGone.NONE,
            List.of(),
            0,
            Advice.NONE,
            Duration.ZERO);

    assertThat(ResultsSummary.of(empty)).contains("no documents yet", "graf index PATH");
  }
}
