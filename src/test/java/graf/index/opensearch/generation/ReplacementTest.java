package graf.index.opensearch.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aFewSourcesAreNamedWhereTheyAreHidden() throws IOException {
    var some = new Replacement(7, 2, List.of("a.txt", "b.txt"), 0);

    assertThat(JSON.writeValueAsString(some.queries("news-g1")))
        .contains("\"source\":[\"a.txt\",\"b.txt\"]", "\"lt\":7");
    assertThat(Replacement.of(JSON.valueToTree(some.content()))).isEqualTo(some);
  }

  /// No request grows with them: the cluster looks up what each list names.
  @Test
  void manySourcesAreLookedUpByTheCluster() throws IOException {
    var many = new Replacement(7, 0, List.of(), 3);

    assertThat(many.queries("news-g1")).hasSize(3);
    assertThat(JSON.writeValueAsString(many.queries("news-g1")))
        .contains("\"id\":\"replaced-7-0\"", "\"id\":\"replaced-7-2\"", "\"index\":\"news-g1\"")
        .hasSizeLessThan(1000);
  }

  @Test
  void nothingIsHiddenWhereNothingWasReplaced() {
    assertThat(new Replacement(7, 0, List.of(), 0).queries("news-g1")).isEmpty();
  }
}
