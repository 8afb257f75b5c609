package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One language of paths, whoever takes it, and files as files, whatever is in them.
class PathsTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void write() throws IOException {
    folder = folder.toRealPath();
    shell = new Shell(folder);
    for (String name : List.of("x/a/n.md", "x/a/n.txt", "x/a/n.rst", "x/b/m.md", "x/b/a/o.txt")) {
      write("src/" + name, "Log\n\nThe ferry was late: " + name.replace('/', ' ') + ".\n");
    }
    write("src/rows/p.csv", "id,text\n1,the ferry one\n2,the ferry two\n");
    write("src/rows/q.csv", "id,text\n1,a ferry three\n");
    write("src/box.mbox", "From x\nFrom: a@b.example\nSubject: one\n\nThe ferry mail.\n");
    shell.graf("index -q src");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*.{md,txt}",
        "n.[mt]*",
        "[!n].*",
        "a",
        "a/",
        "x/a",
        "x/a/*",
        "x/*/*.md",
        "**/a/*",
        "x/**",
        "**",
        "?.md",
        "*.csv",
        "rows",
        "p.csv",
        "box.mbox",
        "{x,rows}/**",
        "n.*"
      })
  void isTheSameForAllThatTakeIt(String glob) {
    shell.run("index", "-q", "--index", "only", "src", "--include", glob);
    shell.run("index", "-q", "--index", "without", "src", "--exclude", glob);
    var wanted = files("query", "-l", "--index", "only", "ferry");
    var all = files("query", "-l", "ferry");

    assertThat(wanted).isNotEmpty();
    assertThat(files("query", "-l", "--in", glob, "ferry")).isEqualTo(wanted);
    assertThat(files("query", "-l", "ferry path:" + glob)).isEqualTo(wanted);
    var without = files("query", "-l", "--index", "without", "ferry");
    assertThat(files("query", "-l", "ferry -path:" + glob)).isEqualTo(without);
    without.addAll(wanted);
    assertThat(without).isEqualTo(all);
  }

  private Set<String> files(String... arguments) {
    return new TreeSet<>(shell.run(arguments).out().lines().toList());
  }

  @Test
  void mayBeginAtAFolder() {
    var here = new Shell(folder.resolve("src/x"));

    assertThat(here.graf("query -l ferry --in ./a --sort path").out())
        .isEqualTo("a/n.md\na/n.rst\na/n.txt\n");
    assertThat(here.graf("query -l ferry --in ../rows").out().lines()).hasSize(2);
    assertThat(shell.graf("query -l ferry --in " + folder + "/src/x/a/*.md").out())
        .isEqualTo("src/x/a/n.md\n");
    assertThat(shell.graf("query -l ferry --in ./a").out()).isEmpty();
  }

  @Test
  void aPatternThatIsNoneIsSaidToBe() {
    assertThat(shell.graf("query ferry --in '{a'").seen())
        .isEqualTo(
            """
            graf: --in takes a glob, not '{a': '{' is never closed
            Try 'graf help query'.
            [exit 2]
            """);
  }

  @Test
  void rowsOfOneIdInSeveralFilesAreDocumentsOfTheirOwn() {
    assertThat(shell.graf("query -l ferry type:csv").out())
        .isEqualTo("src/rows/p.csv\nsrc/rows/q.csv\n");
    assertThat(shell.graf("query -l -n 2 ferry type:csv").out().lines()).hasSize(2);
    assertThat(shell.graf("query -c ferry type:csv").out()).isEqualTo("3\n");
    assertThat(shell.graf("query --per-document 1 ferry type:csv").err())
        .contains("in 3 documents");
  }

  @Test
  void filesAreCountedEachByItself() {
    assertThat(shell.graf("query -lc ferry --in rows").out())
        .isEqualTo("src/rows/p.csv:2\nsrc/rows/q.csv:1\n");
    assertThat(shell.graf("query -lc0 ferry --in rows").out())
        .isEqualTo("src/rows/p.csv\0" + "2\nsrc/rows/q.csv\0" + "1\n");
  }

  @Test
  void facetsOfPathsAreFilesAndFolders() {
    assertThat(shell.graf("query -n 0 --facets path ferry").out())
        .contains("x/", "rows/", "box.mbox")
        .doesNotContain("1  1");
  }

  @Test
  void accentsOfAFileNameAreTypedEitherWay() throws IOException {
    var name = Normalizer.normalize("café.txt", Normalizer.Form.NFD);
    write("src/" + name, "Note\n\nThe zebra is here.\n");
    shell.graf("index -q src");

    for (var form : Normalizer.Form.values()) {
      var typed = Normalizer.normalize("café.txt", form);
      assertThat(files("query", "-l", "zebra path:" + typed)).hasSize(1);
      assertThat(files("query", "-l", "zebra", "--in", "src/" + typed)).hasSize(1);
      assertThat(shell.run("why", "src/" + typed, "zebra").exitCode()).isZero();
      assertThat(shell.run("show", "src/" + typed).exitCode()).isZero();
    }
  }
}
