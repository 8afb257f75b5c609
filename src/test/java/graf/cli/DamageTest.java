package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No byte of an index changes without being noticed.
final class DamageTest {
  private static final int FLIPS_A_FILE = 8;

  @TempDir Path folder;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(Long.getLong("tests.seed", 7));
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void index() throws IOException {
    shell = new Shell(folder);
    for (int i = 0; i < 12; i++) {
      Files.writeString(
          folder.resolve("n" + i + ".txt"), "Harbour pact number " + i + " signed.\n\nSecond.\n");
      if (i == 5) {
        assertThat(shell.graf("index -q .").exitCode()).isZero();
      }
    }
    Files.writeString(folder.resolve("n1.txt"), "The pact was changed at last.\n");
    assertThat(shell.graf("index -q").exitCode()).isZero();
  }

  @Test
  void everyFlippedByteIsReported() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < FLIPS_A_FILE && whole.length > 0; i++) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        assertNoticed(file);
      }
      Files.write(file, whole);
    }
  }

  @Test
  void everyCutFileIsReported() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      if (whole.length > 0) {
        Files.write(file, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
        assertNoticed(file);
        Files.delete(file);
        if (!file.endsWith(".gitignore")) {
          assertThat(shell.graf("check").exitCode()).as("without %s", file).isEqualTo(2);
        }
      }
      Files.write(file, whole);
    }
  }

  @Test
  void repairSaysWhatItLosesAndTheNextRunReadsItAgain() throws IOException {
    var file =
        files().stream().filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(shell.graf("check --repair").seen()).contains("loses").contains("--yes");
    assertThat(shell.graf("check --repair --yes").err()).contains("repaired");
    assertThat(shell.graf("index -q").exitCode()).isZero();
    assertThat(shell.graf("query -c pact").out()).isEqualTo("12\n");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  @Test
  void anotherFormatIsOneLineWithTheCommandThatMendsIt() throws IOException {
    var text = "format 0-lucene-9.0.0\ngeneration 1";
    var sum = new java.util.zip.CRC32();
    sum.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Files.writeString(
        folder.resolve("index-data/graf.index"),
        text + "\nchecksum " + Long.toHexString(sum.getValue()) + "\n");
    for (String command : List.of("query pact", "status", "index")) {
      var outcome = shell.graf(command);
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err()).contains("graf index --rebuild");
      assertOneLine(outcome.err());
    }
    assertThat(shell.graf("index --rebuild -q").seen()).isEmpty();
    assertThat(shell.graf("query -c pact").out()).isEqualTo("12\n");
  }

  private void assertNoticed(Path file) {
    var checked = shell.graf("check");
    assertThat(checked.exitCode()).as("check with %s: %s", file, checked.seen()).isEqualTo(2);
    if (!file.endsWith(".gitignore")) {
      for (String command : List.of("query pact", "status")) {
        var outcome = shell.graf(command);
        assertThat(outcome.exitCode()).as("%s with %s", command, file).isEqualTo(2);
        assertOneLine(outcome.err());
        assertThat(outcome.out()).isEmpty();
      }
    }
  }

  private static void assertOneLine(String err) {
    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("graf: ").doesNotContain("bug").doesNotContain("\tat ");
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    // Once a fixed instant back, so that what a test writes is never in the same tick.
    try (var walk = Files.walk(folder.resolve("index-data"))) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        files.add(file);
      }
    }
    return files;
  }
}
