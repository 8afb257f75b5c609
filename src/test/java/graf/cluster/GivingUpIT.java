package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run says when its cluster stays away, after the minute for which it tries.
@OnCluster
class GivingUpIT {
  private static final int FILES = 20;
  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "graf: no answer from http://localhost:[0-9]+/[a-z]+: nothing listens there; at least"
              + " ([0-9]+) of 20 files to be read are committed, and the next run goes on from"
              + " there\n");

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  GivingUpIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void saysHowFarItCameAndTheNextRunGoesOnFromThere() throws IOException {
    write("first");
    var shell = new Shell(folder).with("GRAF_INDEX", cluster.url("givenup"));
    var broken = indexUntilTheClusterLeaves("givenup", 6, "");

    assertThat(broken.err()).matches(GIVEN_UP);
    assertThat(broken.exitCode()).isEqualTo(2);
    var told = GIVEN_UP.matcher(broken.err());
    assertThat(told.matches()).isTrue();
    int committed = Integer.parseInt(told.group(1));
    var next = shell.graf("index -v notes");
    long read = next.err().lines().filter(line -> line.endsWith(": 1 passage")).count();

    assertThat(committed).isPositive();
    assertThat(read).isPositive().isLessThanOrEqualTo(FILES - committed);
    assertThat(shell.graf("query -c first").out()).isEqualTo(FILES + "\n");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  @Test
  void leavesWhatAnswersWhereItRebuilds() throws IOException {
    var shell = new Shell(folder).with("GRAF_INDEX", cluster.url("notrebuilt"));
    write("first");
    assertThat(shell.graf("index -q notes").seen()).isEmpty();
    write("second");

    assertThat(indexUntilTheClusterLeaves("notrebuilt", 0, "--rebuild").err())
        .matches(
            "graf: no answer from .*: nothing listens there; the rebuild is abandoned, and the"
                + " index from before it still answers\n");

    assertThat(shell.graf("query --stale -c first").out()).isEqualTo(FILES + "\n");
    assertThat(shell.graf("index -q --rebuild notes").exitCode()).isZero();
    assertThat(shell.graf("query -c second").out()).isEqualTo(FILES + "\n");
  }

  private Shell.Outcome indexUntilTheClusterLeaves(String name, int bulks, String options)
      throws IOException {
    try (var front = Front.plain(cluster.port(0))) {
      front.leaveAfter(bulks);
      return new Shell(folder)
          .with("GRAF_INDEX", "http://localhost:" + front.port() + "/" + name)
          .graf("index -q --commit-every 0 notes " + options);
    }
  }

  private void write(String word) throws IOException {
    var notes = Files.createDirectories(folder.resolve("notes"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(notes.resolve(i + ".txt"), "Note " + i + " was the " + word + " one.\n");
    }
  }
}
