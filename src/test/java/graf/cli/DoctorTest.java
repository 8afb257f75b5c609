package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir private Path folder;

  @Test
  void hasALineForEachThingAndNothingToDoWhereAllIsWell() throws IOException {
    var shell = shell();
    Files.writeString(folder.resolve("a.txt"), "A ferry.\n");
    shell.graf("index a.txt");

    var outcome = shell.graf("doctor --index index-data");

    assertThat(outcome.exitCode()).as(outcome.seen()).isZero();
    assertThat(outcome.out().lines().map(line -> line.substring(6, 17).strip()))
        .containsExactly(
            "Java", "caches", "locale", "terminal", "tesseract", "server", "config", "index");
    assertThat(outcome.out()).contains("index-data: 1 document, skipped 0");
  }

  @Test
  void saysWhatToDo() throws IOException {
    var settings = Files.createDirectories(folder.resolve("config/graf")).resolve("config");
    Files.writeString(settings, "index.mail = nowhere\n");
    assertThat(shell().graf("doctor").seen())
        .contains("do    config     index.mail: no index in", "note  index", "[exit 1]");

    Files.writeString(settings, "limt = 3\n");
    assertThat(shell().graf("doctor").seen()).contains("config:1: unknown key 'limt'", "[exit 1]");
    Files.delete(settings);
    assertThat(shell().graf("doctor --index gone").seen()).contains("do    index", "[exit 1]");
    assertThat(shell().with("LANG", "C").graf("doctor").seen())
        .contains("do    locale     C has no UTF-8; set one: export LC_ALL=C.UTF-8");
  }

  private Shell shell() {
    return new Shell(folder)
        .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
        .with("XDG_RUNTIME_DIR", folder.toString())
        .with("LANG", "de_DE.UTF-8");
  }
}
