package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.output.ExitCode;
import graf.cli.output.TestTerminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafCommandTest {
  @TempDir private Path temp;

  @Test
  void printsAShortHelpWithTwoExamplesWhereNothingIsAsked() {
    var terminal = new TestTerminal(temp);

    assertThat(terminal.run()).isZero();
    assertThat(terminal.out().lines().filter(line -> line.startsWith("  graf "))).hasSize(2);
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void helpFitsAScreenAndHasItsExamplesBeforeItsCommands() {
    var terminal = new TestTerminal(temp);

    assertThat(terminal.run("--help")).isZero();
    assertThat(terminal.out().lines()).hasSizeLessThanOrEqualTo(24).allMatch(l -> l.length() < 80);
    assertThat(terminal.out()).containsSubsequence("  graf query", "Commands:", "  status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "query", "search", "q", "show", "status"})
  void tellsOfACommandInTwoWays(String command) {
    var asked = new TestTerminal(temp);
    var option = new TestTerminal(temp);

    assertThat(asked.run("help", command)).isZero();
    assertThat(option.run(command, "--help")).isZero();
    assertThat(asked.out())
        .isEqualTo(option.out())
        .containsSubsequence("  graf ", "Usage: graf ", "--index", "--help");
    assertThat(asked.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serach x             | unknown command 'serach'; did you mean 'search'? | graf --help
          frobnicate           | unknown command 'frobnicate'                     | graf --help
          --index d query      | unknown option '--index' before the command; a command's options follow it | graf --help
          help qeury           | unknown command 'qeury'; did you mean 'query'?   | graf --help
          query --colour       | unknown option '--colour'; did you mean '--color'? | graf help query
          q --lim=3 x          | unknown option '--lim'; did you mean '--limit'?  | graf help query
          query                | query needs words to look for                    | graf help query
          query x -n           | --limit needs a value: N                         | graf help query
          query x -n few       | --limit takes a whole number from 0, not 'few'   | graf help query
          query x -n -3        | --limit takes a whole number from 0, not '-3'    | graf help query
          query x --sort size  | --sort takes one of score, date, oldest, path, not 'size' | graf help query
          query x --json -l    | choose one of --json, --format, --files, --count and --quiet | graf help query
          query x -0           | --null goes with --files                         | graf help query
          query x --all --any  | choose one of --all and --any                    | graf help query
          index -x .           | unknown option '-x'                             | graf help index
          show                 | show needs one ID or FILE:LINE                   | graf help show
          status x             | status takes no 'x'                              | graf help status
          """)
  void saysWhatIsWrongAndWhereHelpIs(String typed, String message, String help) {
    var terminal = new TestTerminal(temp);

    assertThat(terminal.run(typed.split(" "))).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.err()).isEqualTo("graf: " + message + "\nTry '" + help + "'.\n");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void saysHowToMakeAnIndexWhereThereIsNone() {
    var terminal = new TestTerminal(temp);

    assertThat(terminal.run("query", "drones", "--index", "gone")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.err())
        .isEqualTo("graf: no index in gone; make one with: graf index --index gone PATH\n");
  }

  @Test
  void showsAStackTraceOnlyWhenAsked() {
    var terminal = new TestTerminal(temp);
    terminal.run("query", "x", "--index", "gone", "--debug");

    assertThat(terminal.err()).contains("\tat graf.cli.task.IndexChoice");
  }

  @Test
  void letsNoControlCharacterOfAnArgumentThrough() {
    var terminal = new TestTerminal(temp);
    terminal.run("a\u001B[31m\n");

    assertThat(terminal.err()).startsWith("graf: unknown command 'a␛[31m␊'\n");
  }

  @Test
  void endsQuietlyWhereNobodyReads() {
    var terminal = new TestTerminal(temp);

    assertThat(GrafCommand.run(terminal.terminal(failing("Broken pipe")), "--help")).isZero();
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void indexesAllThoughNobodyReadsWhatItSkips() throws IOException {
    var in = Files.createDirectory(temp.resolve("in"));
    Files.writeString(in.resolve("z.txt"), "The pact was signed.\n");
    for (int i = 0; i < 200; i++) {
      Files.createFile(in.resolve("empty" + i + ".txt"));
    }
    var terminal = new TestTerminal(temp);

    assertThat(GrafCommand.run(terminal.terminal(failing("Broken pipe")), "index", "--json", "in"))
        .isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(new Shell(temp).graf("query -l pact").out()).isEqualTo("in/z.txt\n");
    assertThat(new Shell(temp).graf("status").out()).contains("200");
  }

  @Test
  void saysWhereTheDiskIsFull() {
    var terminal = new TestTerminal(temp);
    var full = failing("No space left on device");

    assertThat(GrafCommand.run(terminal.terminal(full), "--help")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.err())
        .isEqualTo("graf: cannot write the output: No space left on device\n");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
