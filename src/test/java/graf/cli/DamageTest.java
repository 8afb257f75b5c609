package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No byte of an index changes without being noticed.
final class DamageTest {
  private static final int FLIPS_A_FILE = 8;
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

  /// Of graf: which generation is in use, what version control and backups leave out. Of Lucene:
  /// the commit, its segments, deletions, values that were replaced alone, segments in one file,
  /// and each file of a segment that has many.
  private static final Set<String> KINDS =
      Set.of(
          "graf.index",
          ".gitignore",
          "CACHEDIR.TAG",
          "segments",
          ".si",
          ".liv",
          "update.fnm",
          "update.dvd",
          "update.dvm",
          "update.dvs",
          ".cfs",
          ".cfe",
          ".fnm",
          ".fdt",
          ".fdx",
          ".fdm",
          ".dvd",
          ".dvm",
          ".dvs",
          ".nvd",
          ".nvm",
          ".doc",
          ".pos",
          ".psm",
          ".tim",
          ".tip",
          ".tmd");

  @TempDir Path folder;

  private static final int MOST_ROUNDS = 100;

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
  void checkFindsAByteThatFlippedWithoutAWrite() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int position : positions(whole.length)) {
        byte[] flipped = whole.clone();
        flipped[position] ^= (byte) (1 << random.nextInt(8));
        swap(file, flipped);
        assertNoticed(file, "byte " + position + " flipped");
      }
      swap(file, whole);
    }
  }

  @Test
  void checkFindsDamageInEveryKindOfFile() throws IOException {
    grow();
    var tried = new TreeSet<String>();
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      if (tried.add(kind(file)) && whole.length > 0) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        swap(file, flipped);
        assertNoticed(file, "a byte flipped");
        swap(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
        assertNoticed(file, "cut");
        swap(file, whole);
      }
    }
    assertThat(tried).containsAll(KINDS);
  }

  /// Of a segment in one file, or in many.
  private static boolean isStoredText(String name) {
    return name.endsWith(".cfs") || name.endsWith(".fdt");
  }

  /// Until Lucene, which merges when it finds time to, leaves files of every kind: others go and
  /// others are only touched in between.
  private void grow() throws IOException {
    for (int round = 0; round < MOST_ROUNDS && !kinds().containsAll(KINDS); round++) {
      for (String name : List.of("a", "b", "c", "d", "e", "f")) {
        var file = folder.resolve(name + round + ".txt");
        Files.writeString(file, "Pact " + name + " of round " + round + " holds.\n");
        Files.setLastModifiedTime(file, LONG_AGO);
      }
      assertThat(shell.graf("index -q").exitCode()).isZero();
      Files.delete(folder.resolve("a" + round + ".txt"));
      Files.setLastModifiedTime(
          folder.resolve("b" + round + ".txt"), FileTime.fromMillis(LONG_AGO.toMillis() + 1));
      assertThat(shell.graf("index -q").exitCode()).isZero();
    }
  }

  private Set<String> kinds() throws IOException {
    var kinds = new TreeSet<String>();
    for (Path file : files()) {
      kinds.add(kind(file));
    }
    return kinds;
  }

  /// A file without the names of its segment and its codec.
  private static String kind(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("^segments_.*", "segments")
        .replaceFirst("^_[0-9a-z]+_[0-9a-z]+(_Lucene.*)?(?=\\.(fnm|dv.)$)", "update")
        .replaceFirst("^_[^.]*", "");
  }

  /// The first, the last, and some in between.
  private List<Integer> positions(int length) {
    var positions = new ArrayList<Integer>();
    if (length > 0) {
      positions.addAll(List.of(0, length - 1));
      random.ints(FLIPS_A_FILE, 0, length).forEach(positions::add);
    }
    return positions;
  }

  @Test
  void checkFindsAFileThatWasCutOrIsGone() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      if (whole.length > 0) {
        for (int length : List.of(whole.length - 1, random.nextInt(whole.length), 0)) {
          swap(file, Arrays.copyOf(whole, length));
          assertNoticed(file, "cut to " + length);
        }
        Files.delete(file);
        if (!isForOthers(file)) {
          assertThat(shell.graf("check").exitCode()).as("without %s", file).isEqualTo(2);
        }
      }
      swap(file, whole);
    }
  }

  @Test
  void nothingIsWrittenToAnIndexOverAFlippedByte() throws IOException {
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      if (whole.length > 0 && !isForOthers(file)) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= 1;
        swap(file, flipped);
        Files.writeString(folder.resolve("new.txt"), "New.\n");
        var outcome = shell.graf("index");
        assertThat(outcome.exitCode()).as("index with %s", file).isEqualTo(2);
        assertOneLine(outcome.err());
        Files.delete(folder.resolve("new.txt"));
      }
      swap(file, whole);
    }
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  @Test
  void repairSaysWhatItLosesAndTheNextRunReadsItAgain() throws IOException {
    // So old that the index takes the tree for unchanged at one look.
    for (int i = 0; i < 12; i++) {
      Files.setLastModifiedTime(folder.resolve("n" + i + ".txt"), LONG_AGO);
    }
    assertThat(shell.graf("index -q").exitCode()).isZero();
    var file = files().stream().filter(f -> isStoredText(f.toString())).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    // Past the header of the stored text.
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("GrafStoredFields") + 80] ^= 1;
    Files.write(file, bytes);
    assertThat(askedAtATerminal("check", "--repair"))
        .containsSubsequence(shell.graf("check").out(), "repairing loses", "repair? [y/N]");
    assertThat(shell.graf("check --repair").err())
        .containsPattern("repairing loses n[0-9]+\\.txt(, n[0-9]+\\.txt)*\n")
        .contains("--yes");
    assertThat(shell.graf("check").exitCode()).isEqualTo(2);
    assertThat(shell.graf("check --repair --yes").err()).contains("repaired");
    assertThat(shell.graf("index -q").exitCode()).isZero();
    assertThat(shell.graf("query -c pact").out()).isEqualTo("12\n");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  /// Returns all that is seen there, in its order, where the answer is no.
  private String askedAtATerminal(String... arguments) {
    var seen = new ByteArrayOutputStream();
    GrafCommand.run(
        new Terminal(
            new ByteArrayInputStream("n\n".getBytes(StandardCharsets.UTF_8)),
            seen,
            new PrintStream(seen, true, StandardCharsets.UTF_8),
            Map.of("GRAF_TTY", "012", "COLUMNS", "1000"),
            folder),
        arguments);
    return seen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anotherFormatIsOneLineWithTheCommandThatMendsIt() throws IOException {
    var text = "format 0-lucene-9.0.0\ngeneration 1";
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        folder.resolve("index-data/graf.index"),
        text + "\nchecksum " + Long.toHexString(sum.getValue()) + "\n");
    for (String command : List.of("query pact", "status")) {
      var outcome = shell.graf(command);
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err()).endsWith("; bring it up to date with: graf index\n");
      assertOneLine(outcome.err());
    }
    assertThat(shell.graf("index --rebuild -q").seen()).isEmpty();
    assertThat(shell.graf("query -c pact").out()).isEqualTo("12\n");
  }

  private void assertNoticed(Path file, String what) {
    var checked = shell.graf("check");
    assertThat(checked.exitCode())
        .as("check, %s of %s: %s", what, file, checked.seen())
        .isEqualTo(2);
    assertOneLine(checked.err());
    for (String command :
        List.of(
            "query --stale pact -n 99 --json",
            "query changed",
            "show n3.txt",
            "status",
            "export")) {
      var outcome = shell.graf(command);
      if (!isForOthers(file)) {
        assertThat(outcome.exitCode()).as("%s, %s of %s", command, what, file).isEqualTo(2);
        assertOneLine(outcome.err());
        assertThat(outcome.out()).isEmpty();
      }
    }
  }

  /// Nothing of an answer stands in it.
  private static boolean isForOthers(Path file) {
    return file.endsWith(".gitignore") || file.endsWith("CACHEDIR.TAG");
  }

  private static void assertOneLine(String err) {
    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("graf: ").doesNotContain("bug").doesNotContain("\tat ");
  }

  /// Writes as if nothing had been written: a disk that rots sets no time.
  private static void swap(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    try (var walk = Files.walk(folder.resolve("index-data"))) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
        files.add(file);
      }
    }
    return files;
  }
}
