package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader of one real news article expects of graf, on our own telling of it and, where it
/// is at hand, on the article itself.
class ArticleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"seeds/2023", "../shared/seeds"})
  void findsTheParagraphsThatSayIt(String article) throws IOException {
    var shell = indexed(article);

    assertThat(texts(shell, "Sukhoi"))
        .hasSize(2)
        .allMatch(text -> text.contains("Sukhoi"))
        .anyMatch(text -> text.contains("arms embargo"))
        .anyMatch(text -> text.contains("March 11"));
    assertThat(lit(shell, "\"arms embargo\"")).containsExactly("arms embargo");
    assertThat(lit(shell, "cyberwarfare")).containsExactly("cyberwarfare");
    assertThat(texts(shell, "Amir-Abdollahian")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(texts(shell, "Kashan")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds/2023", "../shared/seeds"})
  void stemsWordsAndLightsThemWhole(String article) throws IOException {
    var shell = indexed(article);

    assertThat(lit(shell, "drone")).contains("drones");
    assertThat(lit(shell, "Russia")).contains("Russia");
    assertThat(lit(shell, "Iran")).contains("Iran’s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds/2023", "../shared/seeds"})
  void neitherTheHeadlineNorACommentPromptIsAPassage(String article) throws IOException {
    var shell = indexed(article);
    var hits = hits(shell, "Moscow");

    assertThat(hits).isNotEmpty();
    for (JsonNode hit : hits) {
      var title = hit.get("title").asText();
      assertThat(title).containsIgnoringCase("Moscow");
      assertThat(hit.get("text").asText()).doesNotContain(title);
    }
    assertThat(shell.run("query", "--json", "\"Leave a Comment\"").exitCode()).isEqualTo(1);
    if (article.startsWith("..")) {
      assertThat(shell.graf("query --json Leave a Comment").exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "../shared/seeds"})
  void indexingTwiceLeavesTheSameNumberOfPassages(String article) throws IOException {
    var shell = indexed(article);
    var before = passages(shell);
    shell.graf("index articles");

    assertThat(passages(shell)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "../shared/seeds"})
  void aPlaceIsTheLineOfThePassage(String article) throws IOException {
    var shell = indexed(article);
    for (JsonNode hit : hits(shell, "Moscow OR drones OR drone OR der OR the")) {
      if (hit.get("type").asText().equals("text")) {
        var source = Files.readString(folder.resolve(hit.get("document").asText()));
        var location = hit.get("location");
        int start = location.get("start").asInt();

        assertThat(source.substring(start, location.get("end").asInt()))
            .isEqualTo(hit.get("text").asText());
        assertThat(source.substring(0, start).chars().filter(c -> c == '\n').count() + 1)
            .isEqualTo(location.get("line_start").asLong());
      }
    }
  }

  private Shell indexed(String article) throws IOException {
    assumeTrue(Files.isDirectory(Path.of(article)));
    try (var files = Files.walk(Path.of(article))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("articles").resolve(Path.of(article).relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    var shell = new Shell(folder);
    assertThat(shell.graf("index articles").exitCode()).isZero();
    return shell;
  }

  private static long passages(Shell shell) throws IOException {
    return JSON.readTree(shell.graf("status --json").out()).get("passages").asLong();
  }

  private static List<JsonNode> hits(Shell shell, String query) throws IOException {
    var hits = new ArrayList<JsonNode>();
    for (String line : shell.run("query", "--json", "-n", "100", query).out().lines().toList()) {
      var node = JSON.readTree(line);
      if (node.get("kind").asText().equals("hit")) {
        hits.add(node);
      }
    }
    return hits;
  }

  private static List<String> texts(Shell shell, String query) throws IOException {
    return hits(shell, query).stream().map(hit -> hit.get("text").asText()).toList();
  }

  /// Returns all that lights up in the answer.
  private static List<String> lit(Shell shell, String query) throws IOException {
    var lit = new ArrayList<String>();
    for (JsonNode hit : hits(shell, query)) {
      for (JsonNode range : hit.get("highlights")) {
        lit.add(hit.get("text").asText().substring(range.get(0).asInt(), range.get(1).asInt()));
      }
    }
    return lit;
  }
}
