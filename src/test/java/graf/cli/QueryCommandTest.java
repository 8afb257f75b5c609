package graf.cli;

import static graf.cli.task.QueryRequest.Freshness.CHECKED;
import static graf.cli.task.QueryRequest.Freshness.FRESH;
import static graf.query.QueryOptions.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.command.QueryCommand;
import graf.cli.option.Arguments;
import graf.cli.task.QueryRequest;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import graf.index.Deadline;
import graf.index.Facet;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Scores;
import graf.index.Order;
import graf.query.Dates;
import graf.query.Query;
import graf.query.read.QueryReader;
import graf.search.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryCommandTest {
  private final QueryCommand command =
      new QueryCommand(new ReadTasks(Path.of(""), SearcherPool.OPENED));

  @Test
  void asksForTheTenBestWhereNothingElseIsSaid() {
    assertThat(options("arms", "embargo"))
        .isEqualTo(
            new QueryRequest(
                new SearchRequest(
                    new IndexRequest(
                        QueryReader.read("arms embargo", NONE),
                        Order.SCORE,
                        0,
                        10,
                        Integer.MAX_VALUE,
                        Copies.FOLDED,
                        Scores.BARE,
                        List.of()),
                    new SearchRequest.Neighbours(0, 0),
                    SearchRequest.Places.LINES,
                    Deadline.NONE),
                CHECKED));
  }

  @Test
  void asksForWhatTheOptionsSay() {
    var query =
        QueryReader.read(
            "x",
            new graf.query.QueryOptions(
                List.of("a/**", "b"),
                List.of("pdf", "html"),
                List.of("en", "fa"),
                Dates.between("2023", "2024-02"),
                Query.Tiers.ALL));

    assertThat(
            options(
                "--all",
                "-n",
                "3",
                "--offset=6",
                "-C1",
                "-A4",
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
                "--copies",
                "--explain",
                "--facets=type,year",
                "x"))
        .isEqualTo(
            new QueryRequest(
                new SearchRequest(
                    new IndexRequest(
                        query,
                        Order.DATE,
                        6,
                        3,
                        2,
                        Copies.SHOWN,
                        Scores.EXPLAINED,
                        List.of(Facet.TYPE, Facet.YEAR)),
                    new SearchRequest.Neighbours(1, 4),
                    SearchRequest.Places.LINES,
                    Deadline.NONE),
                FRESH));
  }

  @Test
  void listsAllFilesOnceEach() {
    var options = options("-l", "x");

    assertThat(options.request().index().limit()).isEqualTo(Integer.MAX_VALUE);
    assertThat(options.request().index().perDocument()).isEqualTo(1);
  }

  @Test
  void needsNoHitsToCountThem() {
    assertThat(options("-c", "x").request().index().limit()).isZero();
  }

  @Test
  void needsNoWordsWhereThereIsAFilter() {
    assertThat(text("--type", "pdf")).isEmpty();
  }

  @Test
  void leavesQueryTextAsTyped() {
    assertThat(text("\"arms embargo\"", "-navy", "+sukhoi", "C++", "@x", "''"))
        .isEqualTo("\"arms embargo\" -navy +sukhoi C++ @x ''");
  }

  private String text(String... arguments) {
    return options(arguments).request().index().query().text();
  }

  private QueryRequest options(String... arguments) {
    var words = Arguments.read(command.options(), arguments, 0, command.singleDash());
    return command.asked(String.join(" ", words));
  }
}
