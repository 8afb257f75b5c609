package graf.index.opensearch.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import graf.index.IndexHits.Counts;
import graf.index.opensearch.answer.AnswerCounts.Documents;
import graf.index.opensearch.connection.Cluster;
import org.junit.jupiter.api.Test;

class AnswerCountsTest {
  @Test
  void fewDocumentsAreExact() throws Exception {
    assertThat(documents(2_710, 4_863, "false", 4_863))
        .isEqualTo(new Documents(2_710, Counts.EXACT));
    assertThat(documents(40_000, 90_000, "false", 90_000))
        .isEqualTo(new Documents(40_000, Counts.EXACT));
  }

  @Test
  void manyAreNot() throws Exception {
    assertThat(documents(40_001, 90_000, "false", 90_000))
        .isEqualTo(new Documents(40_001, Counts.ABOUT));
  }

  @Test
  void ofWhatWasNotLookedThroughThereAreAsMany() throws Exception {
    assertThat(documents(20_000, 1_000_000, "true", 5_000_000))
        .isEqualTo(new Documents(100_000, Counts.ABOUT));
  }

  @Test
  void allThatMatchesWasLookedThrough() throws Exception {
    assertThat(documents(20_000, 1_000_000, "true", 1_000_000))
        .isEqualTo(new Documents(20_000, Counts.EXACT));
  }

  private static Documents documents(long documents, long counted, String ended, long passages)
      throws JsonProcessingException {
    var answer =
        """
        {"terminated_early":%s,"hits":{"total":{"value":%d}},
         "aggregations":{"counted":{"documents":{"value":%d}}}}
        """
            .formatted(ended, counted, documents);
    return Documents.of(Cluster.JSON.readTree(answer), passages);
  }
}
