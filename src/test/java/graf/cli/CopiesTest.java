package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graf.Randomized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;

/// Near copies among hits: none is lost, and none is counted twice.
final class CopiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Randomized(runs = 20)
  void eachPassageThatMatchesIsAHitOrACopyOfOne(RandomGenerator random) throws IOException {
    var shell = new Shell(folder);
    write(random, random.nextInt(1, 30));
    assertThat(shell.graf("index -q in").exitCode()).isZero();

    var hits = hits(shell, "-n 1000");
    long copies = 0;
    var texts = new HashSet<String>();
    for (JsonNode hit : hits) {
      copies += hit.path("near_copies").path("passages").asLong();
      texts.add(hit.path("text").asText());
    }

    assertThat(hits.size() + copies).isEqualTo(hits(shell, "-n 1000 --copies").size());
    assertThat(texts).as("no text twice").hasSameSizeAs(hits);
  }

  @Randomized(runs = 20)
  void pagesFollowEachOther(RandomGenerator random) throws IOException {
    var shell = new Shell(folder);
    write(random, 20);
    assertThat(shell.graf("index -q in").exitCode()).isZero();
    int cut = random.nextInt(1, 6);

    var pages = ids(hits(shell, "-n " + cut));
    pages.addAll(ids(hits(shell, "-n 1000 --offset " + cut)));

    assertThat(pages).isEqualTo(ids(hits(shell, "-n 1000")));
  }

  private static List<JsonNode> hits(Shell shell, String options) throws IOException {
    var hits = new ArrayList<JsonNode>();
    for (String line : shell.graf("query --json " + options + " ferry").out().lines().toList()) {
      var json = JSON.readTree(line);
      if (json.path("kind").asText().equals("hit")) {
        hits.add(json);
      }
    }
    return hits;
  }

  private static List<String> ids(List<JsonNode> hits) {
    var ids = new ArrayList<String>();
    hits.forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  /// Writes documents that are made of a few paragraphs, changed a little or not at all.
  private void write(RandomGenerator random, int documents) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    var originals = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var words = new StringBuilder("The ferry");
      for (int j = 0; j < 30; j++) {
        words.append(" w").append(random.nextInt(60));
      }
      originals.add(words.append('.').toString());
    }
    for (int i = 0; i < documents; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(1, 4); j > 0; j--) {
        var paragraph = originals.get(random.nextInt(originals.size()));
        text.append(random.nextBoolean() ? paragraph : paragraph.replace(" w1", " other"))
            .append("\n\n");
      }
      Files.writeString(folder.resolve("in/" + i + ".txt"), text);
    }
  }
}
