package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralIndexesTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void indexes() throws IOException {
    write("one/src/a.txt", "The ferry of the north was late.\n");
    write("one/src/b.txt", "Nothing here about boats.\n");
    write("two/src/a.txt", "The ferry of the south was early.\n");
    write("two/src/rows.jsonl", "{\"id\":\"r1\",\"text\":\"A ferry in a row.\"}\n");
    new Shell(folder.resolve("one")).graf("index --index ix src");
    new Shell(folder.resolve("two")).graf("index --index ix src");
    shell = new Shell(folder);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void answerTogetherEachHitWithItsPlace() {
    var outcome = shell.graf("query --index one/ix --index two/ix -l ferry");

    assertThat(outcome.out().lines())
        .containsExactlyInAnyOrder("one/src/a.txt", "two/src/a.txt", "two/src/rows.jsonl");
    assertThat(shell.graf("query --index one/ix --index two/ix -c ferry").out()).isEqualTo("3\n");
  }

  @Test
  void areRankedAsOneIndexOfAllWouldRankThem() {
    shell.graf("index --index all one/src two/src");
    var apart = shell.graf("query --json --index one/ix --index two/ix ferry south").out();
    var together = shell.graf("query --json --index all ferry south").out();

    assertThat(scores(apart)).isEqualTo(scores(together));
  }

  private static String scores(String json) {
    var scores = new StringBuilder();
    for (var line : json.lines().toList()) {
      int at = line.indexOf("\"score\":");
      scores.append(at < 0 ? "" : line.substring(at, line.indexOf(',', at)) + "\n");
    }
    return scores.toString();
  }

  @Test
  void areListedInTheVariableAndAnIndexCountsOnce() {
    assertThat(shell.with("GRAF_INDEX", "one/ix:two/ix:one/ix").graf("query -c ferry").out())
        .isEqualTo("3\n");
    assertThat(shell.graf("query -c ferry late").out()).isEqualTo("3\n");
  }

  @Test
  void neverQuoteWhatChangedOrIsGone() throws IOException {
    write("two/src/a.txt", "The ferry of the south sank yesterday.\n");
    Files.delete(folder.resolve("two/src/rows.jsonl"));

    assertThat(shell.graf("query --index one/ix --index two/ix ferry").out())
        .contains("north", "sank yesterday")
        .doesNotContain("early", "in a row");
  }

  @Test
  void showNeighboursFromTheIndexThatHoldsTheHit() throws IOException {
    write(
        "two/src/long.txt",
        "Before the hit.\n\nA zeppelin was seen.\n\nBehind the hit.\n".repeat(40));
    new Shell(folder.resolve("two")).graf("index --index ix");

    assertThat(shell.graf("query --index one/ix --index two/ix -n 1 -C 1 zeppelin").out())
        .contains("zeppelin", "two/src/long.txt");
  }

  @Test
  void areNarrowedByPathsAsTheirHitsNameThem() throws IOException {
    write("two/src/deep/c.txt", "A ferry deep down.\n");
    new Shell(folder.resolve("two")).graf("index --index ix");

    assertThat(files("--in ./two"))
        .containsExactly("two/src/a.txt", "two/src/deep/c.txt", "two/src/rows.jsonl");
    assertThat(files("--in ./one")).containsExactly("one/src/a.txt");
    assertThat(files("--in './*/src/*.txt'")).containsExactly("one/src/a.txt", "two/src/a.txt");
    assertThat(files("--in " + folder + "/two/src/deep")).containsExactly("two/src/deep/c.txt");
    assertThat(files("--in deep")).containsExactly("two/src/deep/c.txt");
    assertThat(files("--in src/a.txt")).containsExactly("one/src/a.txt", "two/src/a.txt");
    assertThat(files("'path:./two/src/*.jsonl'")).containsExactly("two/src/rows.jsonl");
    assertThat(files("--in ./one --timeout 20")).containsExactly("one/src/a.txt");
    var below = new Shell(folder.resolve("two"));
    assertThat(below.graf("query --index ../one/ix --index ix -l ferry --in ../one/src").out())
        .isEqualTo(folder.toString() + "/one/src/a.txt\n");
  }

  @Test
  void areNarrowedByPathsToWhatChangedSince() throws IOException {
    write("two/src/a.txt", "The ferry of the south sank.\n");
    write("one/src/a.txt", "The ferry of the north sank.\n");

    assertThat(files("--in ./two")).containsExactly("two/src/a.txt", "two/src/rows.jsonl");
    assertThat(files("--in ./one")).containsExactly("one/src/a.txt");
    assertThat(files("--modified-since 1d")).hasSize(3);
  }

  @Test
  void areCountedByFilesAndFoldersOfEach() {
    var bars = shell.graf("query --index one/ix --index two/ix --facets path -n 1 ferry").out();

    assertThat(bars).contains("path\n  two/  2  ", "\n  one/  1  ");
    assertThat(shell.graf("query --index one/ix --index two/ix -l -c ferry").out())
        .isEqualTo("one/src/a.txt:1\ntwo/src/a.txt:1\ntwo/src/rows.jsonl:1\n");
  }

  private List<String> files(String narrowed) {
    return shell
        .graf("query --index one/ix --index two/ix -l --sort path ferry " + narrowed)
        .out()
        .lines()
        .sorted()
        .toList();
  }

  @Test
  void mayNotBeOfBothKindsNorBeMissing() {
    assertThat(shell.graf("query --index one/ix --index http://127.0.0.1:1/x ferry").seen())
        .isEqualTo(
            "graf: folders and clusters cannot be asked together; ask one kind at a time\n[exit 2]\n");
    assertThat(shell.graf("query --index one/ix --index three ferry").seen())
        .isEqualTo(
            "graf: no index in three; make one with: graf index --index three PATH\n[exit 2]\n");
    assertThat(shell.graf("index --index one/ix --index two/ix").exitCode()).isEqualTo(2);
  }
}
