package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.query.Query;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryCommandTest {
  private final QueryCommand command = new QueryCommand(new Stages(Path.of(""), Searchers.OPENED));

  @Test
  void asksForTheTenBestWhereNothingElseIsSaid() {
    assertThat(options("arms", "embargo"))
        .isEqualTo(
            new QueryOptions(
                "arms embargo",
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Query.Tiers.ALL_THEN_SOME,
                0,
                10,
                0,
                0,
                QueryOptions.Sort.SCORE,
                QueryOptions.Freshness.CHECKED));
  }

  @Test
  void asksForWhatTheOptionsSay() {
    assertThat(
            options(
                "--all",
                "-n",
                "3",
                "--offset=6",
                "-C1",
                "--per-document",
                "2",
                "--sort",
                "date",
                "--in",
                "a/**",
                "--in",
                "b",
                "--since",
                "2023",
                "--until",
                "2024-02",
                "--type",
                "pdf,html",
                "--lang",
                "en",
                "--lang=fa",
                "--fresh",
                "x"))
        .isEqualTo(
            new QueryOptions(
                "x",
                List.of("a/**", "b"),
                "2023",
                "2024-02",
                List.of("pdf", "html"),
                List.of("en", "fa"),
                Query.Tiers.ALL,
                6,
                3,
                2,
                1,
                QueryOptions.Sort.DATE,
                QueryOptions.Freshness.FRESH));
  }

  @Test
  void listsAllFilesOnceEach() {
    var options = options("-l", "x");

    assertThat(options.limit()).isEqualTo(Integer.MAX_VALUE);
    assertThat(options.perDocument()).isEqualTo(1);
  }

  @Test
  void needsNoHitsToCountThem() {
    assertThat(options("-c", "x").limit()).isZero();
  }

  @Test
  void needsNoWordsWhereThereIsAFilter() {
    assertThat(options("--type", "pdf").text()).isEmpty();
  }

  @Test
  void leavesQueryTextAsTyped() {
    assertThat(options("\"arms embargo\"", "-navy", "+sukhoi", "C++", "@x", "''").text())
        .isEqualTo("\"arms embargo\" -navy +sukhoi C++ @x ''");
  }

  private QueryOptions options(String... arguments) {
    var words = Arguments.read(command.options(), arguments, 0, command.singleDash());
    return command.asked(String.join(" ", words));
  }
}
