package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many requests a command takes: a front before a real node counts them. `-Dgraf.documents=N`
/// asks an index of more documents.
@OnCluster
class RequestsIT {
  private static final int DOCUMENTS = Integer.getInteger("graf.documents", 700);
  private static final int PASSAGES = 3;
  private static final List<String> WORDS =
      List.of("harbour", "council", "treaty", "sugar", "vessel", "market", "copper", "winter");
  private static final Pattern PREFERENCE = Pattern.compile("\"preference\":\"([^\"]*)\"");

  @TempDir private Path folder = Path.of("");

  /// A command, and the requests that it may take.
  ///
  /// @param each for each 5,000 documents or passages of the index
  private record Bound(String command, int constant, int each) {
    int requests() {
      return constant + each * ((DOCUMENTS * PASSAGES + DOCUMENTS + 4999) / 5000);
    }
  }

  private static final List<Bound> BOUNDS =
      List.of(
          new Bound("query harbour", 6, 0),
          new Bound("query harbour council treaty", 6, 0),
          new Bound("query --any harbour council", 6, 0),
          new Bound("query \"'harbour council'\"", 6, 0),
          new Bound("query harb*", 6, 0),
          new Bound("query harbour~1", 6, 0),
          new Bound("query --sort date harbour", 6, 0),
          new Bound("query --facets type,lang,year,path harbour council", 6, 0),
          new Bound("query --json harbour council", 6, 0),
          new Bound("query --stale harbour council", 6, 0),
          new Bound("query -C 1 harbour", 8, 0),
          new Bound("query -C 2 harbour council", 8, 0),
          new Bound("query --offset 200 harbour", 6, 0),
          new Bound("query --offset 200 harbour council treaty", 6, 0),
          new Bound("query -n all harbour", 6, 1),
          new Bound("query -l harbour", 6, 1),
          new Bound("query -c harbour", 6, 1),
          new Bound("list", 6, 1),
          new Bound("export", 10, 1),
          new Bound("status", 28, 1),
          new Bound("check", 14, 1));

  @Test
  void staysWithinBounds(TestCluster cluster) throws Exception {
    write();
    var url = cluster.url("requests");
    try (var front = Front.plain(cluster.port(0))) {
      assertThat(new Shell(folder).run("index", "-q", "--index", url, ".").seen()).isEmpty();
      var fronted = "http://127.0.0.1:" + front.port() + "/requests";
      var shell = new Shell(folder).with("GRAF_INDEX", fronted);
      var told = new StringBuilder();
      for (Bound bound : BOUNDS) {
        front.asked();
        var outcome = shell.graf(bound.command());
        var asked = front.asked();
        told.append(asked.size()).append("\tgraf ").append(bound.command()).append('\n');
        assertThat(outcome.exitCode()).as(bound.command() + outcome.err()).isZero();
        assertThat(outcome.out()).as(bound.command()).isNotEmpty();
        assertThat(asked.stream().map(Front.Asked::request))
            .as(bound.command())
            .hasSizeLessThanOrEqualTo(bound.requests());
        assertThat(copies(asked)).as(bound.command()).hasSizeLessThanOrEqualTo(1);
      }
      System.out.println(DOCUMENTS + " documents\n" + told);
    }
  }

  /// Pages of one answer must be ranked by the same copies.
  @Test
  void asksTheSameCopiesForEachPageOfAnAnswer(TestCluster cluster) throws Exception {
    Files.writeString(folder.resolve("one.txt"), "A harbour of copper.\n");
    var url = cluster.url("requests-copies");
    try (var front = Front.plain(cluster.port(0))) {
      assertThat(new Shell(folder).run("index", "-q", "--index", url, ".").seen()).isEmpty();
      var shell =
          new Shell(folder)
              .with("GRAF_INDEX", "http://127.0.0.1:" + front.port() + "/requests-copies");
      shell.graf("query harbour copper");
      var first = copies(front.asked());
      shell.graf("query --offset 10 harbour copper");
      assertThat(first).hasSize(1).isEqualTo(copies(front.asked()));
      shell.graf("query vessel copper");
      assertThat(copies(front.asked())).isNotEqualTo(first);
      shell.graf("query --sort path harbour copper");
      assertThat(copies(front.asked())).isEmpty();
    }
  }

  private static Set<String> copies(List<Front.Asked> asked) {
    var copies = new HashSet<String>();
    for (var one : asked) {
      var preferences = PREFERENCE.matcher(one.body());
      while (preferences.find()) {
        copies.add(preferences.group(1));
      }
    }
    return copies;
  }

  private void write() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < DOCUMENTS; i++) {
      var text = new StringBuilder("# Paper ").append(i).append("\n\n");
      for (int part = 0; part < PASSAGES; part++) {
        text.append("## Part ")
            .append(part)
            .append("\n\nOf ")
            .append(i)
            .append(" and ")
            .append(part);
        for (int word = 0; word < 20; word++) {
          text.append(' ')
              .append(
                  random.nextBoolean()
                      ? WORDS.get(random.nextInt(WORDS.size()))
                      : "name" + random.nextInt(2000));
        }
        text.append(".\n\n");
      }
      var file = folder.resolve("papers-" + i / 100).resolve(i + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}
