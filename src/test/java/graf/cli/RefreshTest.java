package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.output.TestTerminal;
import graf.index.lucene.LuceneIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a second run of `graf index` says and does.
final class RefreshTest {
  @TempDir private Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void index() throws IOException {
    shell = new Shell(folder);
    for (String name : new String[] {"in/a.txt", "in/b.txt", "in/deep/c.txt"}) {
      write(name, "The pact of " + name + " holds.\n");
    }
    assertThat(shell.graf("index -q in").seen()).isEmpty();
  }

  @Test
  void leavesTheIndexOfAnUnchangedTreeAsItIs() throws IOException {
    var before = indexFiles();

    assertThat(did("index")).isEqualTo("3 documents (unchanged) · 3 passages · skipped 0");
    assertThat(indexFiles()).isEqualTo(before);
  }

  @Test
  void countsAllThatTheIndexHoldsWhateverItLookedAt() throws IOException {
    assertThat(did("index in/deep")).isEqualTo("3 documents (unchanged) · 3 passages · skipped 0");
    write("in/deep/c.txt", "The pact is off.\n");

    assertThat(did("index in/deep")).isEqualTo("3 documents (1 updated) · 3 passages · skipped 0");
  }

  @Test
  void failsAgainOverAnUnchangedTreeInWhichASourceFails() throws IOException {
    write("in/broken.txt.gz", "no gzip");
    assertThat(shell.graf("index -q").exitCode()).isEqualTo(2);
    var before = indexFiles();

    for (int i = 0; i < 2; i++) {
      var again = shell.graf("index");
      assertThat(again.exitCode()).isEqualTo(2);
      assertThat(again.err())
          .startsWith(
              "graf: 1 source could not be read, as in the run before; see: graf status --skipped\n"
                  + "3 documents (unchanged) · 3 passages · skipped 1");
    }
    assertThat(indexFiles()).isEqualTo(before);
    assertThat(shell.graf("index in/a.txt").exitCode()).isZero();

    Files.delete(folder.resolve("in/broken.txt.gz"));
    assertThat(did("index")).isEqualTo("3 documents (unchanged) · 3 passages · skipped 0");
  }

  @Test
  void tellsWhatWasMovedToAnotherFolder() throws IOException {
    Files.move(folder.resolve("in/a.txt"), folder.resolve("in/deep/a.txt"));

    assertThat(did("index")).isEqualTo("3 documents (1 renamed) · 3 passages · skipped 0");
    assertThat(shell.graf("query -l pact").out())
        .contains("in/deep/a.txt")
        .doesNotContain("in/a.txt");
  }

  @Test
  void tellsWhatLiesInAFolderThatHasAnotherName() throws IOException {
    Files.move(folder.resolve("in/deep"), folder.resolve("in/far"));

    assertThat(did("index")).isEqualTo("3 documents (1 renamed) · 3 passages · skipped 0");
    assertThat(shell.graf("query -l pact").out()).contains("in/far/c.txt").doesNotContain("deep");
  }

  @Test
  void takesTheTitleOfAFileThatHasAnotherNameFromThere() throws IOException {
    write("in/plain.csv", "text\nThe pact is off.\n");
    shell.graf("index -q");
    Files.move(folder.resolve("in/plain.csv"), folder.resolve("in/list.csv"));

    assertThat(did("index")).isEqualTo("4 documents (1 renamed) · 4 passages · skipped 0");
    assertThat(shell.graf("export").out()).contains("list.csv").doesNotContain("plain.csv");
  }

  /// Where two files changed names, neither is gone.
  @Test
  void readsTwoFilesThatWereSwapped() throws IOException {
    Files.move(folder.resolve("in/a.txt"), folder.resolve("a"));
    Files.move(folder.resolve("in/b.txt"), folder.resolve("in/a.txt"));
    Files.move(folder.resolve("a"), folder.resolve("in/b.txt"));

    shell.graf("index -q");
    assertThat(shell.graf("show in/a.txt").out()).contains("pact of in/b.txt");
  }

  @Test
  void saysInItsStatusWhatChangedSince() throws IOException {
    write("in/new.txt", "Another pact.\n");
    write("in/a.txt", "The pact was broken in the end.\n");
    Files.delete(folder.resolve("in/b.txt"));

    assertThat(shell.graf("status --json").out())
        .contains("\"roots\":[\"in\"],\"options\":[],\"new\":1,\"changed\":1,\"gone\":1,");
    assertThat(shell.graf("status").out())
        .contains("sources    1 new, 1 changed, 1 gone; run graf index again\n");
    shell.graf("index -q");
    assertThat(shell.graf("status").out()).contains("sources    unchanged since\n");
  }

  @Test
  void noticesEachKindOfChange() throws IOException {
    write("in/a.txt", "The pact of in/a.txt ended.\n");
    assertThat(did("index")).contains("(1 updated)");
    Files.setLastModifiedTime(folder.resolve("in/b.txt"), FileTime.fromMillis(1_700_000_000_000L));
    assertThat(did("index")).contains("3 documents (unchanged)");
    Files.delete(folder.resolve("in/deep/c.txt"));
    assertThat(did("index")).contains("(1 removed)");
    write("in/deep/c.txt", "A third pact.\n");
    assertThat(did("index")).contains("(1 added)");
  }

  @Test
  void refreshesOneRootAndLeavesTheOthers() throws IOException {
    write("other/d.txt", "A pact elsewhere.\n");
    assertThat(did("index other")).contains("1 added");
    write("in/a.txt", "A pact that nobody asks for now.\n");

    assertThat(did("index other")).contains("(unchanged) · 4 passages");
    assertThat(did("index")).contains("(1 updated)");
  }

  @Test
  void saysThatThereIsNothingToRemove() {
    assertThat(shell.graf("remove in/nowhere.txt").seen())
        .isEqualTo("graf: the index holds nothing of in/nowhere.txt\n[exit 1]\n");
    assertThat(did("remove in/deep")).isEqualTo("2 documents (1 removed) · 2 passages · skipped 0");
  }

  @Test
  void takesOutWhatWasSkipped() throws IOException {
    write("in/empty.txt", "");
    shell.graf("index -q");

    assertThat(did("remove in/empty.txt"))
        .isEqualTo("3 documents (unchanged) · 3 passages · skipped 0");
    assertThat(shell.graf("remove in/empty.txt").exitCode()).isEqualTo(1);
  }

  @Test
  void saysInItsStatusThatWhatWasSkippedHasChanged() throws IOException {
    write("in/broken.txt.gz", "no gzip");
    shell.graf("index -q");
    assertThat(shell.graf("status").out()).contains("sources    unchanged since\n");

    write("in/broken.txt.gz", "no gzip, once more");
    assertThat(shell.graf("status").out()).contains("sources    1 changed;");
  }

  @Test
  void aWatchWaitsForAnotherWriter() throws Exception {
    var terminal = new TestTerminal(folder);
    var watch = new Thread(() -> terminal.run("index", "--watch", "--wait", "0", "in"));
    watch.start();
    try {
      await(watch, () -> terminal.err().contains("3 documents"));
      var index = new LuceneIndex(folder.resolve("index-data"));
      try (var _ = index.openIndexer(Duration.ofSeconds(10), _ -> {})) {
        write("in/d.txt", "The treaty holds.\n");
        await(watch, () -> terminal.err().contains("graf: waiting for process"));
      }
      await(watch, () -> shell.graf("query --stale -q treaty").exitCode() == 0);
    } finally {
      watch.interrupt();
      watch.join();
    }
  }

  private static void await(Thread thread, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      assertThat(thread.isAlive()).isTrue();
      Thread.sleep(20);
    }
  }

  @Test
  void locksNobodyOutWhileItWaitsForStandardInput() throws Exception {
    var asked = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    var slow =
        new InputStream() {
          @Override
          public int read() throws IOException {
            asked.countDown();
            try {
              done.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            return -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    var terminal = new TestTerminal(folder).with(slow);
    var given = new Thread(() -> terminal.run("index", "-"));
    given.start();
    try {
      asked.await();
      assertThat(shell.graf("index -q --wait 0 in").seen()).isEmpty();
    } finally {
      done.countDown();
      given.join();
    }
  }

  /// A file of which the time lies back is settled: nothing of it is in doubt. Each segment is
  /// opened and searched apart.
  @Test
  void growsInOneSegmentWhereMuchIsNew() throws IOException {
    int documents = 3;
    for (int i = 1; i <= 6; i++) {
      for (int j = 0; j < i; j++) {
        write("in/more" + i + j + ".txt", ("Pact " + j + " of " + i + ".\n\n").repeat(200));
      }
      did("index");
      documents += i;

      assertThat(segments()).as("segments after run %s", i).hasSize(1);
      assertThat(did("query pact")).endsWith("searched " + documents + ", skipped 0");
    }
  }

  @Test
  void leavesWhatIsThereWhereLittleIsNew() throws IOException {
    write("in/large.txt", "The pact holds.\n\n".repeat(20_000));
    did("index");
    var before = segments();
    write("in/a.txt", "No pact.\n");
    did("index");

    assertThat(segments()).hasSize(before.size() + 1).containsAll(before);
  }

  private List<String> segments() throws IOException {
    return indexFiles().keySet().stream().filter(name -> name.endsWith(".si")).toList();
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    long hash = name.hashCode() * 31L + text.hashCode();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L + hash));
  }

  private String did(String command) {
    var line = shell.graf(command).err();
    return line.substring(0, line.lastIndexOf(" · "));
  }

  private Map<String, String> indexFiles() throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(folder.resolve("index-data"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            file.toString(),
            Files.getLastModifiedTime(file)
                + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
