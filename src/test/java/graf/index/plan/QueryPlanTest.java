package graf.index.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graf.index.FewPassages;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a query finds, and what counts for how much.
class QueryPlanTest {
  private FewPassages few;

  @BeforeEach
  void open() throws IOException {
    few = FewPassages.open();
  }

  @AfterEach
  void close() throws IOException {
    few.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lantern               | thrice quay door pair far lamps shed
          lanterns              | thrice quay door pair lamps far shed
          =lanterns             | lamps shed
          the lantern           | thrice quay pair door far lamps shed
          ferry rope            | pair far (coil) (door)
          rope OR gull          | gull row-2 coil door pair far
          +rope lantern         | door pair far (coil)
          lantern -rope         | thrice quay lamps shed
          lantern NOT rope      | thrice quay lamps shed
          "rope lantern"        | pair
          "lantern rope"        |
          "lantern rope"~4      | pair door
          lantern NEAR/3 rope   | pair door
          ropes NEAR/3 lanterns | pair door
          title:lantern         | lamps
          heading:lantern       | shed
          title:(birds OR log) herring | log.3 log.1 log.2 (gull) (heron) (row-1) (row-2)
          h?rring smokehouse    | row-1 (log.1) (log.2) (log.3) (row-2)
          her* dusk             | heron (log.1) (log.2) (log.3) (row-1) (row-2)
          *ussel* spring        | twin-a twin-b (twin-c)
          lantrn~               | thrice quay door pair far lamps shed
          /gulls?/              | gull row-2
          laterne               | fog see
          laterne haus          | see (fog)
          laterne lang:de nebel | fog (see)
          lantern lang:de       |
          lantern date:2021..   | thrice door
          lantern date:<2018    | lamps shed
          herring path:list     | row-1 row-2
          herring -path:list    | log.3 log.1 log.2
          birds                 | gull heron
          -herring date:2023    | gull heron
          the                   | quay pair twin-a twin-b twin-c row-1 row-2 far door shed
          +the lantern          | quay pair door far shed (twin-a) (twin-b) (twin-c) (row-1) (row-2)
          """)
  void finds(String query, @Nullable String names) throws IOException {
    assertThat(few.ranks(query)).isEqualTo(names == null ? "" : names);
  }
}
