package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions of many words, to an index in which each language has stems of its own.
@OnCluster
class ManyLanguagesIT {
  private static final List<String> LANGUAGES =
      List.of(
          ("en de fr es it pt nl sv da no fi hu ro ru uk bg sr el tr ar fa he hi bn ta te th lo km my"
                  + " ja ko zh vi id pl cs sk lt lv")
              .split(" "));

  private static final List<String> WORDS =
      List.of(
          ("quick brown foxes jumped over lazy dogs near rivers where towns lie people walk old roads"
                  + " speaking about weather music trains books gardens winter summer bread cheese"
                  + " water light stone paper houses trees birds cats boats bridges letters colours"
                  + " mountains islands")
              .split(" "));

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  ManyLanguagesIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void areAnsweredAsInAFolder() throws IOException {
    writeRows();
    var inFolder = new Shell(folder);
    var onCluster = new Shell(folder).with("GRAF_INDEX", cluster.url("languages"));
    assertThat(inFolder.graf("index -q rows.jsonl").seen()).isEmpty();
    assertThat(onCluster.graf("index -q rows.jsonl").seen()).isEmpty();

    for (int count : new int[] {11, WORDS.size()}) {
      var question = String.join(" ", WORDS.subList(0, count));
      for (var form : new String[] {"-n 3", "-c", "-n 50 --format markdown"}) {
        var expected = inFolder.graf("query " + form + " " + question);
        assertThat(expected.exitCode()).isZero();
        assertThat(onCluster.graf("query " + form + " " + question).out())
            .as(count + " words, " + form)
            .isEqualTo(expected.out());
      }
    }
    assertThat(onCluster.graf("query -c " + invented(400)).seen())
        .startsWith("graf: " + cluster.url("languages") + " refuses a query of so many words: ")
        .endsWith("max_clause_count of the cluster\n[exit 2]\n")
        .hasLineCount(2);
  }

  private void writeRows() throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      var text = new StringBuilder();
      for (int j = 0; j < 20; j++) {
        text.append(WORDS.get((i + j) % WORDS.size())).append(' ');
      }
      rows.append("{\"id\":\"r" + i + "\",\"title\":\"Row " + i + "\",\"lang\":\"")
          .append(LANGUAGES.get(i) + "\",\"text\":\"" + text + "\"}\n");
    }
    Files.writeString(folder.resolve("rows.jsonl"), rows);
  }

  private static String invented(int count) {
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append("zq").append((char) ('a' + i / 26)).append((char) ('a' + i % 26)).append("ing ");
    }
    return words.toString();
  }
}
