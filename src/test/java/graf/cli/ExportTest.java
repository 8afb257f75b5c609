package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is exported is read back to an equal index.
final class ExportTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void anExportOfAllFormatsIsReadBackToAnEqualIndex() throws IOException {
    var shell = new Shell(folder);
    // Rows of two of its files have the same id; in an export, which is one file, one is told by
    // its
    // line.
    shell.run(
        "index",
        "-q",
        PROJECT.resolve("seeds").toString(),
        PROJECT.resolve("src/test/resources/graf/golden/files").toString(),
        "--exclude",
        "press/rows");
    assertReadBack(shell);
    assertThat(hits(new Shell(folder.resolve("again")))).isNotEmpty().isEqualTo(hits(shell));
  }

  private static List<String> hits(Shell shell) {
    var answer = shell.graf("query --json -n 50 drones rules").out();
    // An export has a time of its own.
    return answer
        .lines()
        .filter(line -> line.contains("\"kind\":\"hit\""))
        .map(line -> line.replaceAll("\"modified\":\"[^\"]*\",", ""))
        .toList();
  }

  @Randomized(runs = 25)
  void anyTextIsReadBackAsItWas(RandomGenerator random) throws IOException {
    var shell = new Shell(folder);
    for (int i = 0; i < 3; i++) {
      Files.writeString(folder.resolve("n" + random.nextInt(1000) + " \u00fc.md"), text(random));
    }
    shell.graf("index -q .");
    assertThat(shell.graf("export").out()).contains("Begun");
    assertReadBack(shell);
  }

  /// With one control character: a text with many of them is taken for no text.
  private static String text(RandomGenerator random) {
    var pieces =
        new String[] {
          "# ", "\n\n", "\"", "\\\\", "\u2028", "\uD83D\uDE00", "- ", " ", "word", "\t", "| a |\n"
        };
    var text = new StringBuilder("Begun \u0007 " + "on the first day. ".repeat(3));
    for (int i = random.nextInt(400); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private void assertReadBack(Shell shell) throws IOException {
    var exported = shell.graf("export").out();
    var again = Files.createDirectories(folder.resolve("again"));
    Files.writeString(again.resolve("articles.jsonl"), exported);
    var other = new Shell(again);
    assertThat(other.graf("index -q articles.jsonl --index index-data").seen()).isEmpty();
    assertThat(other.graf("export").out()).isEqualTo(exported);
    assertThat(other.graf("check").out()).isEqualTo(checked(shell));
  }

  /// Skipped sources are not exported.
  private static String checked(Shell shell) {
    return shell
        .graf("check")
        .out()
        .replaceFirst("[0-9]+ skipped", "0 skipped")
        .replace("source\n", "sources\n");
  }

  @Test
  void aBrokenLineIsNamedAndTheOthersAreRead() throws IOException {
    var shell = new Shell(folder);
    Files.writeString(folder.resolve("a.txt"), "The pact was signed.\n");
    shell.graf("index -q a.txt");
    var line = shell.graf("export").out();
    var again = Files.createDirectories(folder.resolve("again"));
    Files.writeString(
        again.resolve("a.jsonl"),
        line + line.replace("a.txt", "b.txt").replace("\"heading\"", "\"other\""));
    var outcome = new Shell(again).graf("index -q a.jsonl --index index-data");
    assertThat(outcome.err())
        .isEqualTo("graf: a.jsonl: read in part: line 2 is not what graf export writes\n");
    assertThat(new Shell(again).graf("export").out()).isEqualTo(line);
  }
}
