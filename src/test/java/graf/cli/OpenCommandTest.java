package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenCommandTest {
  @TempDir private Path folder;
  private Path bin;
  private Shell shell;

  @BeforeEach
  void index() throws IOException {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(folder.resolve("src/a.txt"), "Log\n\nThe ferry was late.\nÄ “ferry”.\n");
    Files.writeString(folder.resolve("src/b; rm -rf $HOME.txt"), "A zeppelin.\n");
    Files.writeString(folder.resolve("src/c.html"), "<p>An airship.</p>");
    bin = Files.createDirectory(folder.resolve("bin"));
    shell =
        new Shell(folder)
            .with("XDG_STATE_HOME", folder.resolve("state").toString())
            .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
            .with("GRAF_TTY", "012")
            .with("PATH", bin.toString());
    shell.graf("index --index ix src");
  }

  /// Installs a program that writes down its arguments.
  private void program(String name) throws IOException {
    var file = bin.resolve(name);
    Files.writeString(
        file,
        "#!/bin/sh\nfor a; do printf '%s\\n' \"$a\"; done >'" + folder.resolve("seen") + "'\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String seen() throws IOException {
    return Files.readString(folder.resolve("seen"))
        .replace(folder + "/", "")
        .replace('\n', ' ')
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi                 | +4 src/a.txt",
        "vim                | +4 +call cursor(4,7) src/a.txt",
        "vim.basic          | +4 +call cursor(4,7) src/a.txt",
        "nvim -R            | -R +4 +call cursor(4,7) src/a.txt",
        "nano               | +4,4 src/a.txt",
        "emacs              | +4:4 src/a.txt",
        "emacsclient -t     | -t +4:4 src/a.txt",
        "micro              | +4:4 src/a.txt",
        "kak                | +4:4 src/a.txt",
        "hx                 | src/a.txt:4:4",
        "subl -w            | -w src/a.txt:4:4",
        "code --wait        | --wait -g src/a.txt:4:4",
        "kate               | --line 4 --column 4 src/a.txt",
        "other              | src/a.txt",
        "my {file} \"l {line}\" c={column} | src/a.txt l 4 c=4"
      })
  void tellsEachEditorLineAndColumn(String editor, String arguments) throws IOException {
    program(editor.split(" ", -1)[0]);
    shell.graf("query --index ix '“ferry”' -n 5");
    Files.writeString(folder.resolve("src/a.txt"), "Log\n\nThe boat was late.\nÄ “ferry”.\n");
    shell.graf("query --index ix ferry");

    assertThat(shell.with("EDITOR", editor).graf("open 1").seen()).isEmpty();
    assertThat(seen()).isEqualTo(arguments);
  }

  @Test
  void opensAFileAtALineAndAPassageById() throws IOException {
    program("vi");

    assertThat(shell.graf("open src/a.txt:3").seen()).isEmpty();
    assertThat(seen()).isEqualTo("+3 src/a.txt");
    assertThat(shell.graf("open --index ix src/a.txt#2").exitCode()).isLessThan(2);
  }

  @Test
  void hasNoShellReadTheNameOfAFile() throws IOException {
    program("vi");
    shell.graf("query --index ix zeppelin");

    assertThat(shell.graf("open 1").seen()).isEmpty();
    assertThat(seen()).isEqualTo("+1 src/b; rm -rf $HOME.txt");
  }

  @Test
  void opensPagesOfTheWebInTheDesktopsViewerAndElseInTheEditor() throws IOException {
    program("vi");
    shell.graf("query --index ix airship");
    assertThat(shell.graf("open 1").seen()).isEmpty();
    assertThat(seen()).isEqualTo("+1 src/c.html");

    program("xdg-open");
    assertThat(shell.graf("open 1").seen()).isEmpty();
    assertThat(seen()).isEqualTo("src/c.html");
  }

  @Test
  void takesTheEditorOfTheEnvironmentBeforeThatOfTheConfiguration() throws IOException {
    program("code");
    program("subl");
    var config = Files.createDirectories(folder.resolve("config/graf")).resolve("config");
    Files.writeString(config, "editor = subl\n");

    shell.graf("open src/a.txt:3");
    assertThat(seen()).isEqualTo("src/a.txt:3:1");
    shell.with("EDITOR", "code").graf("open src/a.txt:3");
    assertThat(seen()).isEqualTo("-g src/a.txt:3:1");
  }

  @Test
  void saysInOneLineWhatIsMissing() throws IOException {
    assertThat(shell.graf("open 1").seen())
        .isEqualTo(
            "graf: there is no answer to open a hit of; ask first: graf query WORDS\n[exit 2]\n");
    shell.graf("query --index ix zeppelin");
    assertThat(shell.graf("open 1").seen())
        .isEqualTo("graf: no editor; name one: export EDITOR=nano\n[exit 2]\n");
    program("vi");
    assertThat(shell.graf("open 2").seen())
        .isEqualTo("graf: the last answer has no hit 2; it shows 1\n[exit 2]\n");
    assertThat(shell.with("GRAF_TTY", "2").graf("open 1").seen())
        .isEqualTo("graf: open needs a terminal for vi\n[exit 2]\n");
    assertThat(shell.with("EDITOR", "nothere -w").graf("open 1").seen())
        .isEqualTo("graf: no program 'nothere -w', which $EDITOR names as the editor\n[exit 2]\n");
    Files.delete(folder.resolve("src/b; rm -rf $HOME.txt"));
    assertThat(shell.graf("open 1").err()).contains("is gone").hasLineCount(1);
  }

  @Test
  void keepsTheAnswerWhereOnlyItsUserReadsIt() throws IOException {
    shell.with("GRAF_SHELL", "77").graf("query --index ix zeppelin");

    var kept = folder.resolve("state/graf/answers/77");
    assertThat(Files.getPosixFilePermissions(kept))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(kept.getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void opensTheAnswerOfItsOwnShell() throws IOException {
    program("vi");
    shell.with("GRAF_SHELL", "77").graf("query --index ix zeppelin");
    shell.with("GRAF_SHELL", "78").graf("query --index ix ferry");
    shell.with("GRAF_SHELL", "78").graf("query --index ix -c zeppelin");

    shell.with("GRAF_SHELL", "77").graf("open 1");
    assertThat(seen()).startsWith("+1 src/b");
    shell.with("GRAF_SHELL", "78").graf("open 1");
    assertThat(seen()).isEqualTo("+3 src/a.txt");
  }
}
