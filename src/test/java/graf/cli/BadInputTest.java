package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a folder holds: what cannot be searched is named in one line, the rest is indexed.
class BadInputTest {
  private static final String ARTICLE =
      "Harbour reopens\n\nThe harbour of the town reopened on Monday after a week of storms.\n";

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void oneGoodArticle() throws IOException {
    shell = new Shell(folder);
    write("d/good.txt", ARTICLE);
  }

  @Test
  void namesAPathThatDoesNotExist() {
    var outcome = shell.graf("index d nosuch");

    assertThat(outcome.err()).contains("graf: nosuch: does not exist\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertStillFound();
  }

  @Test
  void namesAFolderWithoutFiles() throws IOException {
    Files.createDirectory(folder.resolve("hollow"));

    assertThat(shell.graf("index d hollow").err())
        .contains("graf: hollow: has no text (no files to read)\n");
    assertStillFound();
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    write("d/empty.txt", "");

    assertThat(shell.graf("index d").err()).contains("graf: d/empty.txt: has no text\n");
    assertStillFound();
  }

  @Test
  void namesABinaryFileThatIsCalledText() throws IOException {
    Files.write(folder.resolve("d/binary.txt"), new byte[] {'a', 0, 1, 2, 3, 0, 0, 'b'});

    assertThat(shell.graf("index d").err()).contains("graf: d/binary.txt: is not text");
    assertStillFound();
  }

  @Test
  void readsAFileThatIsNotUtf8() throws IOException {
    var german = "Straßenbau\n\nDie Straße über die Brücke wird für zwei Wochen gesperrt.\n";
    Files.write(folder.resolve("d/latin.txt"), german.getBytes(StandardCharsets.ISO_8859_1));

    shell.graf("index d");

    assertThat(shell.graf("query Straße").out()).contains("Die Straße über die Brücke");
    assertStillFound();
  }

  @Test
  void readsAFileWithAStrangeName() throws IOException {
    write("d/a name with 'quotes', \"more\" and\na line break.txt", ARTICLE);

    assertThat(shell.graf("index d").err()).contains("2 documents");
    assertThat(shell.graf("query --copies harbour").out())
        .contains("a line break.txt")
        .hasLineCount(7);
  }

  @Test
  void refusesANameThatIsTooLong() {
    var run = shell.runWith("A text.", "index", "-", "--id", "x".repeat(40_000));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("graf: --id takes a name of at most 500 characters\n")
        .doesNotContain("bug");
  }

  @Test
  void makesNoIndexOfAMisspeltPath() throws IOException {
    var run = shell.graf("index d/artcles --index other");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("graf: nothing is at 'd/artcles'; no index was made\nTry 'graf help index'.\n");
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void makesNoIndexInAFolderOfOtherFiles() throws IOException {
    write("d/generation-1/old.txt", ARTICLE);

    for (String line : new String[] {"index --index d d", "index --rebuild --index d d"}) {
      assertThat(shell.graf(line).seen())
          .isEqualTo(
              "graf: "
                  + folder.resolve("d")
                  + " holds other files, and no index;"
                  + " name a folder of the index's own with: --index DIR\n[exit 2]\n");
    }
    assertThat(folder.resolve("d/.gitignore")).doesNotExist();
    assertThat(folder.resolve("d/generation-1/old.txt")).exists();
  }

  @Test
  void saysThatAFileIsInTheWayOfTheIndex() throws IOException {
    write("f", ARTICLE);

    assertThat(shell.graf("index --index f d").seen())
        .isEqualTo(
            "graf: "
                + folder.resolve("f")
                + " exists and is no folder; name another path\n[exit 2]\n");
  }

  @Test
  void takesNoEmptyNameForTheWorkingFolder() throws IOException {
    for (String command : new String[] {"index d", "query harbour", "status"}) {
      assertThat(shell.graf(command + " --index ''").seen())
          .startsWith("graf: --index takes a folder, a URL or a name, not ''\n")
          .endsWith("[exit 2]\n");
    }
    assertThat(folder.resolve(".gitignore")).doesNotExist();

    shell.with("GRAF_INDEX", "");
    assertThat(shell.graf("index -q d").seen()).isEmpty();
    assertThat(folder.resolve("index-data")).exists();
  }

  @Test
  void goesOnWithWhatAnInterruptedFirstRunLeft() throws IOException {
    write("index-data/.gitignore", "*\n");
    write("index-data/graf.lock", "");
    write("index-data/graf.pid", "1\n");
    write("index-data/generation-1/segments_1", "half");

    assertThat(shell.graf("index -q d").seen()).isEmpty();
    assertStillFound();
  }

  @Test
  void deletesNothingButItsOwnFromAnIndex() throws IOException {
    shell.graf("index -q d");
    write("index-data/generation-old/kept.txt", ARTICLE);
    write("index-data/generation-7", ARTICLE);
    write("d/new.txt", ARTICLE);

    assertThat(shell.graf("index -q d").seen()).isEmpty();
    assertThat(folder.resolve("index-data/generation-old/kept.txt")).exists();
    assertThat(folder.resolve("index-data/generation-7")).exists();
  }

  @Test
  void stopsAtALoopOfLinks() throws IOException {
    Files.createSymbolicLink(folder.resolve("d/same"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("d/loop"), Path.of(".."));

    assertThat(shell.graf("index d").err())
        .startsWith("graf: d/loop: is a loop of links\n1 document ");
    assertStillFound();
  }

  @Test
  void namesAFileThatCannotBeOpened() throws IOException {
    write("d/secret.txt", ARTICLE);
    var file = folder.resolve("d/secret.txt").toFile();
    assumeTrue(file.setReadable(false) && !Files.isReadable(file.toPath()), "root reads all");

    var outcome = shell.graf("index d");

    assertThat(outcome.err()).contains("graf: d/secret.txt: cannot be opened");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertStillFound();
  }

  @Test
  void namesALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("d/dangling"), Path.of("nowhere"));

    assertThat(shell.graf("index d").err()).contains("graf: d/dangling: does not exist\n");
    assertStillFound();
  }

  @Test
  void printsEscapeSequencesHarmlessly() throws IOException {
    write(
        "d/escape.txt",
        "\u001B]0;owned\u0007Title\n\nA harbour \u001B[31mred \u001B[2J with \u009B31m and \u202Edesrever words.\n");

    shell.graf("index d");
    var seen = shell.graf("query --color never harbour").seen();

    assertThat(seen).contains("A harbour ");
    assertThat(seen.chars()).noneMatch(c -> c < ' ' && c != '\n').noneMatch(c -> c == 0x7F);
    assertThat(seen).doesNotContain("\u009B", "\u202E");
  }

  private void assertStillFound() {
    assertThat(shell.graf("query -l reopened").out()).isEqualTo("d/good.txt\n");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
