package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A query tells of files that came or went since the last refresh.
final class NewAndGoneTest {
  @TempDir private Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void index() throws IOException {
    shell = new Shell(folder);
    write("in/a.txt");
    write("in/b.txt");
    write("in/deep/c.txt");
    write("in/deep/er/d.txt");
    write("in/.ignore", "*.log\n");
    assertThat(shell.graf("index -q in in/nowhere.txt").exitCode()).isEqualTo(2);
  }

  @Test
  void saysNothingWhereNothingCameOrWent() {
    assertThat(told("query pact")).isEmpty();
  }

  @Test
  void countsWhatCameAndWent() throws IOException {
    write("in/new.txt");
    write("in/deep/er/new.txt");
    Files.delete(folder.resolve("in/b.txt"));

    assertThat(told("query pact"))
        .isEqualTo("2 new files, 1 gone since; graf index brings it up to date");
    assertThat(shell.graf("query --json pact").out()).contains("\"new_files\":2,\"gone_files\":1,");
  }

  @Test
  void looksIntoNewFolders() throws IOException {
    write("in/deep/fresh/folder/e.txt");

    assertThat(told("query pact")).startsWith("1 new file since;");
  }

  @Test
  void countsAllThatWentWithAFolder() throws IOException {
    Files.delete(folder.resolve("in/deep/er/d.txt"));
    Files.delete(folder.resolve("in/deep/er"));
    Files.delete(folder.resolve("in/deep/c.txt"));
    Files.delete(folder.resolve("in/deep"));

    assertThat(told("query pact")).startsWith("2 gone since;");
  }

  @Test
  void passesOverWhatAnIndexWouldPassOver() throws IOException {
    write("in/.hidden.txt");
    write("in/deep/noise.log");

    assertThat(told("query pact")).isEmpty();
  }

  @Test
  void saysNothingOnceItIsUpToDateOrUnasked() throws IOException {
    write("in/new.txt");

    assertThat(told("query --stale pact")).isEmpty();
    shell.graf("index -q");
    assertThat(told("query pact")).isEmpty();
  }

  private void write(String file) throws IOException {
    write(file, "The pact of " + file + " holds.\n");
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /// Returns what the last line says after the time.
  private String told(String command) {
    var line = shell.graf(command).err().lines().reduce("", (_, last) -> last);
    var rest = line.substring(line.lastIndexOf(" ms") + " ms".length());
    return rest.isEmpty() ? "" : rest.substring(" · ".length());
  }
}
