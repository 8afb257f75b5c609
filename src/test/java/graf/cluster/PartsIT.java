package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graf.cli.Shell;
import graf.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes write one index on a cluster, each a part of its sources.
@OnCluster
class PartsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOTES = 40;

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  PartsIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void threeAtOnceHoldWhatOneDoesAndEachLooksAfterItsOwn() throws IOException {
    write("first");
    var whole = new Shell(folder);
    var shell = shell("threeparts");
    assertThat(whole.graf("index -q notes").seen()).isEmpty();

    all(shell, 3, "index -q --part %d/3 notes");

    assertThat(shell.graf("export")).isEqualTo(whole.graf("export"));
    assertThat(shell.graf("check").exitCode()).isZero();
    write("second");
    for (int i = 0; i < NOTES; i += 2) {
      Files.delete(note(i));
    }
    // What another part has is neither missed nor read.
    assertThat(shell.graf("index --part 2/3").err()).contains("removed").doesNotContain(" added");
    all(shell, 3, "index -q --part %d/3");
    assertThat(whole.graf("index -q").seen()).isEmpty();
    assertThat(shell.graf("export")).isEqualTo(whole.graf("export"));
    assertThat(shell.graf("index").err()).contains(NOTES / 2 + " documents (unchanged)");
  }

  @Test
  void readersSeeEachNoteOnceAndWholeWhileTwoPartsReplaceThem() throws Exception {
    write("first");
    var shell = shell("replacedparts");
    all(shell, 2, "index -q --part %d/2 notes");
    write("second");

    var writers =
        CompletableFuture.runAsync(() -> all(shell, 2, "index -q --commit-every 0 --part %d/2"));
    int looks = 0;
    while (!writers.isDone()) {
      assertWhole(shell.graf("export"));
      looks++;
    }
    writers.get();

    assertThat(looks).isPositive();
    assertThat(shell.graf("query -c second").out()).isEqualTo(2 * NOTES + "\n");
    assertThat(shell.graf("query -c first").out()).isEqualTo("0\n");
  }

  /// Both passages of a note are of one version, and no note is there twice.
  private static void assertWhole(Outcome exported) throws IOException {
    assertThat(exported.err()).isEmpty();
    var notes = new TreeMap<String, String>();
    for (String line : exported.out().lines().toList()) {
      var document = JSON.readTree(line);
      var text = document.path("passages").toString();
      assertThat(notes.put(document.path("id").asText(), text)).isNull();
      assertThat(text.contains("first") && text.contains("second")).isFalse();
      assertThat(document.path("passages")).hasSize(2);
    }
    assertThat(notes).hasSize(NOTES);
  }

  @Test
  void aKilledPartBlocksNoOtherIsToldOfAndGoesOnWhereItWas() throws Exception {
    write("first");
    var shell = shell("killedpart");
    var process =
        start("killedpart", "index", "-v", "--commit-every", "0", "--part", "1/2", "notes");
    awaitCommit("killedpart", process);
    process.kill();

    assertThat(shell.graf("index -q --part 2/2 notes").seen()).isEmpty();

    var status = shell.graf("status").out();
    assertThat(status)
        .containsPattern("1/2: [0-9]+ sources?, committed .*; process [0-9]+ on .* is gone");
    assertThat(status).containsPattern("2/2: [0-9]+ sources, committed [-:0-9 ]+\n");
    var next = shell.graf("index --part 1/2").err();
    var counts = Pattern.compile("([0-9]+) documents \\(([0-9]+) added").matcher(next);
    assertThat(counts.find()).as(next).isTrue();
    assertThat(Integer.parseInt(counts.group(2))).isLessThan(Integer.parseInt(counts.group(1)));
    var whole = new Shell(folder);
    assertThat(whole.graf("index -q notes").seen()).isEmpty();
    assertThat(shell.graf("export")).isEqualTo(whole.graf("export"));
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  @Test
  void aRebuildIsSwappedInByThePartThatEndsLast() throws IOException {
    write("first");
    var shell = shell("dividedanew");
    assertThat(shell.graf("index -q notes").seen()).isEmpty();
    write("second");

    assertThat(shell.graf("index -q --rebuild --part 2/2").seen()).isEmpty();
    // It waits for the other part, and nobody writes it.
    assertThat(shell.graf("status").out())
        .contains("\nmade       dividedanew-g2, which takes its place when it is whole\n")
        .doesNotContain("unfinished");
    assertThat(shell.graf("check --repair --yes").out()).doesNotContain("cleared away");
    assertThat(shell.graf("query --stale -c first").out()).isEqualTo(2 * NOTES + "\n");
    assertThat(shell.graf("index -q --rebuild --part 1/2").seen()).isEmpty();

    assertThat(shell.graf("query --stale -c first").out()).isEqualTo("0\n");
    assertThat(shell.graf("query --stale -c second").out()).isEqualTo(2 * NOTES + "\n");
    assertThat(shell.graf("check").exitCode()).isZero();
    assertThat(shell.graf("index --part 1/3").err())
        .contains("is written in 2 parts; name one of them: --part K/2")
        .hasLineCount(1);
    all(shell, 3, "index -q --rebuild --part %d/3");
    assertThat(shell.graf("status").out()).contains("parts      3\n");
    assertThat(shell.graf("index -q --rebuild").seen()).isEmpty();
    assertThat(shell.graf("index --part 1/3").err())
        .contains("is written whole; leave out --part")
        .hasLineCount(1);
  }

  @Test
  void onePartHasOneWriterAndAllOfThemGiveWayToARemoval() throws Exception {
    write("first");
    var shell = shell("onewriter");
    all(shell, 2, "index -q --part %d/2 notes");
    var watch =
        start("onewriter", "index", "--watch", "--commit-every", "0", "--part", "2/2", "notes");
    try {
      assertThat(shell.graf("index -q --part 1/2").seen()).isEmpty();
    } finally {
      watch.kill();
    }
    assertThat(shell.graf("remove notes/1.txt").exitCode()).isZero();
    assertThat(shell.graf("query -c first").out()).isEqualTo(2 * (NOTES - 1) + "\n");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  private void awaitCommit(String name, GrafProcess writer) throws Exception {
    while (writer.isRunning()) {
      try {
        var table = cluster.get("/" + name + "/_doc/memory?routing=memory").path("_source");
        if (table.path("memory").path("commit").asInt() > 2) {
          return;
        }
      } catch (IOException _) {
        // It has not begun.
      }
      Thread.sleep(5);
    }
    throw new AssertionError(writer.said());
  }

  private Shell shell(String name) {
    return new Shell(folder).with("GRAF_INDEX", cluster.url(name));
  }

  private GrafProcess start(String name, String... arguments) throws IOException {
    return GrafProcess.start(folder, cluster.url(name), arguments);
  }

  /// Runs `command` for all parts at once.
  private static void all(Shell shell, int parts, String command) {
    var running = new ArrayList<CompletableFuture<Outcome>>();
    for (int part = 1; part <= parts; part++) {
      var line = command.formatted(part);
      running.add(CompletableFuture.supplyAsync(() -> shell.graf(line)));
    }
    for (var one : running) {
      assertThat(one.join().seen()).isEmpty();
    }
  }

  private Path note(int number) {
    return folder.resolve("notes/" + number + ".txt");
  }

  private void write(String word) throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    for (int i = 0; i < NOTES; i++) {
      var text = ("Note " + i + " was the " + word + " one of its kind. ").repeat(12);
      Files.writeString(note(i), text + "\n\n" + text + "\n");
    }
  }
}
