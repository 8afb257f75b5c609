package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How what is indexed is sent: compressed, several requests at once, as many as the cluster takes.
@OnCluster
class BulksIT {
  /// So many that one thread sends some ten requests.
  private static final int PARAGRAPHS = 12_000;

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  BulksIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void nothingIsLostWhereTheClusterTurnsSomeOfSeveralAway() throws Exception {
    write("novel.txt", PARAGRAPHS);
    var shell = new Shell(folder);
    assertThat(shell.graf("index -q novel.txt").seen()).isEmpty();
    try (var front = Front.plain(cluster.port(0))) {
      front.crowdAt(1);
      var written = at(front, "crowded?replicas=0");

      assertThat(written.graf("index -q novel.txt").seen()).isEmpty();

      var bulks = front.asked().stream().filter(Front.Asked::isBulk).toList();
      // They would all have come one after another else.
      long sent = bulks.stream().map(Front.Asked::body).distinct().count();
      assertThat((long) front.bulksTurnedAway()).isPositive().isLessThan(sent / 2);
      assertThat(bulks).allMatch(bulk -> bulk.encoding().equals("gzip"));
      assertThat(written.graf("export")).isEqualTo(shell.graf("export"));
      assertThat(written.graf("check").exitCode()).isZero();
    }
  }

  @Test
  void largeQuestionsAreCompressedTooAndSmallOnesAreNot() throws Exception {
    write("novel.txt", 30);
    try (var front = Front.plain(cluster.port(0))) {
      var shell = at(front, "large?replicas=0");
      assertThat(shell.graf("index -q novel.txt").seen()).isEmpty();
      front.asked();

      assertThat(shell.graf("query -c w1").exitCode()).isLessThan(2);
      assertThat(front.asked()).isNotEmpty().allMatch(asked -> asked.encoding().isEmpty());
      var words = new StringBuilder();
      for (int i = 0; i < 90; i++) {
        words.append(" w").append(i);
      }
      assertThat(shell.graf("query -c --any" + words).exitCode()).isZero();
      assertThat(front.asked()).anyMatch(asked -> asked.encoding().equals("gzip"));
    }
  }

  private Shell at(Front front, String name) {
    return new Shell(folder).with("GRAF_INDEX", "http://127.0.0.1:" + front.port() + "/" + name);
  }

  private void write(String name, int paragraphs) throws IOException {
    var random = new Random(11);
    var text = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      text.append("Paragraph ").append(i).append(" of");
      for (int word = 0; word < 40; word++) {
        text.append(" w").append(random.nextInt(5000));
      }
      text.append(".\n\n");
    }
    Files.writeString(folder.resolve(name), text);
  }
}
