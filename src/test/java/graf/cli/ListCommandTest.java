package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `graf list`: each document of an index, and the filters that it shares with a query.
final class ListCommandTest {
  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void index() throws IOException {
    shell = new Shell(folder);
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(
        folder.resolve("notes/2024-05-02-ferry.txt"), "The ferry\n\nThe ferry sails at noon.\n");
    Files.writeString(
        folder.resolve("bridge.md"), "---\ndate: 2022-03\n---\n# The bridge\n\nIt was closed.\n");
    Files.writeString(
        folder.resolve("rows.csv"),
        "id,title,text\na,Tides,The tide turns at six.\nb,Moon,The moon is full.\n");
    shell.graf("index -q .");
  }

  @Test
  void showsDateTypePassagesAndPlace() {
    assertThat(shell.graf("list --color never").out())
        .isEqualTo(
            """
            -           csv       1  a  Tides
            -           csv       1  b  Moon
            2022-03     markdown  1  bridge.md  The bridge
            2024-05-02  text      1  notes/2024-05-02-ferry.txt  The ferry
            """);
  }

  @Test
  void takesTheFiltersOfAQuery() {
    assertThat(shell.graf("list --type md").out()).contains("bridge.md").doesNotContain("ferry");
    assertThat(shell.graf("list --in notes").out()).contains("ferry").doesNotContain("bridge");
    assertThat(shell.graf("list --since 2024").out()).contains("ferry").doesNotContain("bridge");
    assertThat(shell.graf("list --until 2022-03-15").out())
        .contains("bridge")
        .doesNotContain("ferry");
    assertThat(shell.graf("list --in rows.csv").out()).contains("Tides", "Moon");
    assertThat(shell.graf("list --modified-since 2d").out()).contains("ferry", "bridge");
  }

  @Test
  void writesJsonLinesAndTheirNumber() {
    assertThat(shell.graf("list --json --type markdown").out())
        .isEqualTo(
            """
            {"schema":1,"kind":"document","id":"bridge.md","file":"bridge.md","title":"The bridge",\
            "type":"markdown","lang":"en","date":"2022-03","author":null,"passages":1}
            {"schema":1,"kind":"summary","documents":1,"passages":1}
            """);
  }

  @Test
  void foundNothingWhereNoDocumentPasses() {
    assertThat(shell.graf("list --since 2030").exitCode()).isEqualTo(1);
  }
}
