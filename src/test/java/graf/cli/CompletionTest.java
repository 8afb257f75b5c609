package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import graf.cli.shell.ManualPages;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Completion and manual pages, by the programs that read them; what is not installed is left out,
/// and said to be.
class CompletionTest {
  private static final String CASES =
      """
      graf sta                      | status
      graf query --forma            | --format
      graf query --format mark      | markdown
      graf query --type pdf,mark    | pdf,markdown
      graf query --sort pa          | path
      graf query --color al         | always
      graf query --index mai        | mail
      graf q --lang uk              | uk
      graf completion fi            | fish
      graf help synt                | syntax
      """;

  @TempDir private Path folder;

  private String script(String shell) throws IOException {
    var settings = Files.createDirectories(folder.resolve("graf")).resolve("config");
    Files.writeString(settings, "# Mine.\nindex.mail = /srv/mail\nlimit = 3\n");
    var script = folder.resolve(shell);
    Files.writeString(script, new Shell(folder).graf("completion " + shell).out());
    return script.toString();
  }

  private String run(String... command) throws Exception {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.environment().put("HOME", folder.toString());
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return out;
    } catch (IOException e) {
      return abort(command[0] + " is not installed; this test is left out");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CASES)
  void completesInBash(String line, String completed) throws Exception {
    var words = line.split(" ", -1);
    var seen =
        run(
            "bash",
            "-c",
            "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($#-1)); _graf; echo \"${COMPREPLY[@]}\"",
            script("bash"),
            words[0],
            words[1],
            words.length > 2 ? words[2] : "",
            words.length > 3 ? words[3] : "");

    assertThat(words.length < 4 ? completed : seen.strip()).isEqualTo(completed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CASES)
  void completesInFish(String line, String completed) throws Exception {
    var seen =
        run(
            "fish",
            "--no-config",
            "-c",
            "source " + script("fish") + "; complete -C '" + line + "'");

    assertThat(seen.lines().map(one -> one.split("\t", -1)[0])).contains(completed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CASES)
  void completesInZsh(String line, String completed) throws Exception {
    var typed =
        """
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z "PROMPT='> '; autoload -U compinit; compinit -u -D; source SCRIPT; echo rea''dy; stty -echo"
        zpty -r -m z seen '*ready*2004h*'
        zpty -w -n z 'LINE'$'\\t'$'\\C-e; echo end\\C-j'
        zpty -r -m z seen '*end*'
        print -r -- "$seen"
        """;
    var seen = run("zsh", "-f", "-c", typed.replace("SCRIPT", script("zsh")).replace("LINE", line));

    assertThat(seen).contains(line.substring(0, line.lastIndexOf(' ') + 1) + completed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void isASentenceThatItsShellReads(String shell) throws Exception {
    assertThat(run(shell, "-n", script(shell))).isEmpty();
  }

  @Test
  void hasAManualPageForEachCommandThatMandocAndGroffFindNoFaultWith() throws Exception {
    try (var tasks = new ReadTasks(folder, SearcherPool.OPENED)) {
      new ManualPages(KnownCommand.completed(tasks), "2026-01-05").writeTo(folder);
    }
    try (var pages = Files.newDirectoryStream(folder, "*.1")) {
      for (var page : pages) {
        assertThat(run("mandoc", "-Tlint", "-Wwarning", page.toString())).isEmpty();
        assertThat(run("groff", "-mdoc", "-ww", "-z", page.toString())).isEmpty();
      }
    }
    assertThat(Files.readString(folder.resolve("graf-query.1")))
        .contains("Dd January 5, 2026", "Fl n , Fl \\-limit Ar N");
    for (var command : KnownCommand.ALL) {
      assertThat(folder.resolve("graf-" + command.mainName() + ".1")).exists();
    }
  }

  @Test
  void saysWhichShellsItKnows() {
    assertThat(new Shell(folder).graf("completion tcsh").err())
        .startsWith("graf: completion knows bash, zsh and fish, not 'tcsh'");
    assertThat(List.of(new Shell(folder).graf("completion").exitCode())).containsExactly(2);
  }
}
