package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  @TempDir private Path folder;
  private Path file;
  private Shell shell;

  @BeforeEach
  void index() throws IOException {
    for (var name : new String[] {"a.txt", "b.txt", "c.md"}) {
      Files.writeString(
          Files.createDirectories(folder.resolve("src")).resolve(name),
          "The ferry of " + name + " was late.\n");
    }
    file = Files.createDirectories(folder.resolve("config/graf")).resolve("config");
    shell = new Shell(folder).with("XDG_CONFIG_HOME", folder.resolve("config").toString());
    shell.graf("index --index ix src");
  }

  private String files(String options) {
    return shell.graf("query --index ix -l ferry " + options).seen();
  }

  private void user(String text) throws IOException {
    Files.writeString(file, text);
  }

  private void project(String text) throws IOException {
    Files.writeString(folder.resolve(".graf"), text);
  }

  @Test
  void fillsInWhatTheCommandLineLeavesOpen() throws IOException {
    user("\uFEFF# Mine.\r\n\r\n  limit =  1  \r\n");

    assertThat(files("").lines()).hasSize(1);
    assertThat(files("-n 2").lines()).hasSize(2);
  }

  @Test
  void hasTheProjectBeforeTheUserAndOptionsBeforeBoth() throws IOException {
    user("in = src/a*\n");
    assertThat(files("")).isEqualTo("src/a.txt\n");
    project("in = src/*.md\n");
    assertThat(files("")).isEqualTo("src/c.md\n");
    assertThat(files("--in src/b*")).isEqualTo("src/b.txt\n");
  }

  @Test
  void takesAListInSeveralLines() throws IOException {
    user("in = src/a*\nin = src/b*\n");

    assertThat(files("").lines()).containsExactlyInAnyOrder("src/a.txt", "src/b.txt");
  }

  @Test
  void leavesRoomForAnOptionThatRulesOutWhatIsSet() throws IOException {
    user("any = true\njson = yes\nstale = on\n");

    assertThat(shell.graf("query --index ix --all --fresh -c ferry late").seen()).isEqualTo("3\n");
  }

  @Test
  void knowsIndexesByName() throws IOException {
    user("index.mail = ../../ix\nindex = mail\n");

    assertThat(shell.graf("query --index mail -c ferry").out()).isEqualTo("3\n");
    assertThat(shell.graf("query -c ferry").out()).as("the index that is set").isEqualTo("3\n");
    assertThat(shell.with("GRAF_INDEX", "mail").graf("query -c ferry").out()).isEqualTo("3\n");
    assertThat(shell.graf("query --index ./mail -c ferry").err()).contains("no index in ./mail");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "limt = 3               | unknown key 'limt'; did you mean 'limit'?",
        "limit                  | a line is 'key = value', not 'limit'",
        "limit =                | 'limit' needs a value",
        "= 3                    | a line is 'key = value', not '= 3'",
        "limit = many           | limit takes a whole number from 0, not 'many'",
        "sort = size            | sort takes one of",
        "json = perhaps         | 'json' takes true or false, not 'perhaps'",
        "debug = true           | unknown key 'debug'",
        "rebuild = true         | unknown key 'rebuild'"
      })
  void saysInOneLineWhereItIsWrong(String line, String words) throws IOException {
    user("# Mine.\n" + line + "\n");

    var outcome = shell.graf("query --index ix ferry");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("graf: " + file + ":2: " + words).hasLineCount(1);
  }

  @Test
  void saysWhichLineIsNotInUtf8() throws IOException {
    Files.write(file, "limit = 3\neditor = caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(shell.graf("query --index ix ferry").seen())
        .isEqualTo("graf: " + file + ":2: not in UTF-8\n[exit 2]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "editor = rm",
        "pager = rm",
        "keep = 600",
        "index = /etc",
        "index.mail = /",
        "fresh = true",
        "in = ../other/**",
        "in = /etc/*",
        "in = src/../../x"
      })
  void letsAProjectOnlyNarrow(String line) throws IOException {
    project(line + "\n");

    var outcome = shell.graf("query --index ix ferry");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("graf: " + folder.resolve(".graf") + ":1: '" + line.split(" ", -1)[0]);
  }

  @Test
  void neverMakesARemovalOrAnythingElseThatWritesDoMore() throws IOException {
    user("all = true\nquiet = true\n");

    assertThat(shell.graf("remove --index ix").exitCode()).isEqualTo(2);
    assertThat(shell.graf("query --index ix -c ferry").out()).isEqualTo("3\n");
  }

  @Test
  void showsWhatHoldsAndWhereItComesFrom() throws IOException {
    user("editor = vi\nlimit = 3\nin = src/**\nindex.mail = /srv/mail\n");
    project("limit = 5\n");

    assertThat(shell.with("VISUAL", "code --wait").graf("config --index ix").out())
        .isEqualTo(
            """
            index = FOLDER/ix  (--index)
            editor = code --wait  ($VISUAL)
            limit = 5  (FOLDER/.graf:1)
            in = src/**  (FOLDER/config/graf/config:3)
            index.mail = /srv/mail  (FOLDER/config/graf/config:4)
            """
                .replace("FOLDER", folder.toString()));
  }
}
