package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders of real documents, where they are at hand (`-Dgraf.data=DIR`), read by graf and by a
/// slow and plain reading of its own.
@Tag("long")
class RealDocumentsTest {
  private static final Path DATA =
      Path.of(System.getProperty("graf.data", "../shared/data")).toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /// A paragraph, and the lines that it stands on.
  private record Paragraph(String text, int first, int last) {}

  @ParameterizedTest
  @ValueSource(strings = {"squad-dev", "xquad-ar", "xquad-de", "xquad-en", "xquad-ru", "xquad-zh"})
  void everyParagraphIsOnePassageOnItsLines(String set) throws Exception {
    var documents = indexed(set, "articles.tar.gz");
    var corpus = corpus(DATA.resolve(set).resolve("corpus.jsonl.gz"));

    assertThat(documents).hasSameSizeAs(corpus.keySet());
    for (var document : documents) {
      var id = document.get("id").asText();
      var article = id.substring(id.lastIndexOf('/') + 1).replaceFirst("\\.txt$", "");
      var paragraphs = paragraphs(Files.readString(folder.resolve(id)));
      // The first is the title.
      assertThat(passages(document)).isEqualTo(paragraphs.subList(1, paragraphs.size()));
      // A passage's id is its document's, and its number there from 1.
      assertThat(numbered(article, passages(document))).isEqualTo(corpus.get(article));
    }
  }

  @Test
  void everyHeadingPathOfMarkdownIsThatOfTheLineScan() throws Exception {
    var documents = indexed("docs-md", "articles.tar.gz");

    int passages = 0;
    for (var document : documents) {
      var paths = headingPaths(Files.readAllLines(folder.resolve(document.get("id").asText())));
      for (var passage : document.get("passages")) {
        var location = passage.get("location");
        var found = new ArrayList<String>();
        location.get("heading").forEach(heading -> found.add(heading.asText()));
        assertThat(found)
            .as("%s:%s", document.get("id").asText(), location.get("line_start"))
            .isEqualTo(paths.get(location.get("line_start").asInt() - 1));
        passages++;
      }
    }
    assertThat(documents).hasSize(112);
    assertThat(passages).isGreaterThan(3000);
  }

  @Test
  void everyOddFileIsIndexedOrSkipped() throws Exception {
    unpack("formats", "documents.tar.gz");
    var shell = new Shell(folder);

    var run = shell.graf("index -v .");

    long files;
    try (var all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(f -> !f.toString().contains("index-data"))
              .count();
    }
    long indexed = run.err().lines().filter(l -> l.matches(".*: [\\d,]+ passages?")).count();
    var status = JSON.readTree(shell.graf("status --json").out());
    assertThat(indexed + status.get("skipped").size()).isEqualTo(files).isEqualTo(191);
    assertThat(run.err()).doesNotContain("bug in graf");
  }

  private void unpack(String set, String archive) throws Exception {
    var packed = DATA.resolve(set).resolve(archive);
    assumeTrue(Files.exists(packed));
    var tar =
        new ProcessBuilder("tar", "xzf", packed.toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
  }

  private List<JsonNode> indexed(String set, String archive) throws Exception {
    unpack(set, archive);
    var shell = new Shell(folder);
    assertThat(shell.graf("index .").exitCode()).isZero();
    var documents = new ArrayList<JsonNode>();
    for (var line : shell.graf("export").out().lines().toList()) {
      documents.add(JSON.readTree(line));
    }
    return documents;
  }

  private static List<Paragraph> passages(JsonNode document) {
    var passages = new ArrayList<Paragraph>();
    for (var passage : document.get("passages")) {
      var location = passage.get("location");
      passages.add(
          new Paragraph(
              folded(passage.get("text").asText()),
              location.get("line_start").asInt(),
              location.get("line_end").asInt()));
    }
    return passages;
  }

  private static List<Paragraph> paragraphs(String source) {
    var paragraphs = new ArrayList<Paragraph>();
    var lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int first = i;
      var text = new StringBuilder();
      while (i < lines.length && !lines[i].isBlank()) {
        text.append(lines[i++]).append(' ');
      }
      if (!text.isEmpty()) {
        paragraphs.add(new Paragraph(folded(text.toString()), first + 1, i));
      }
    }
    return paragraphs;
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\h]+", " ").strip();
  }

  private static Map<String, String> numbered(String article, List<Paragraph> passages) {
    var numbered = new LinkedHashMap<String, String>();
    for (var passage : passages) {
      numbered.put(article + "#" + (numbered.size() + 1), passage.text());
    }
    return numbered;
  }

  private static Map<String, Map<String, String>> corpus(Path file) throws IOException {
    var corpus = new LinkedHashMap<String, Map<String, String>>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var row = JSON.readTree(line);
        var id = row.get("id").asText();
        corpus
            .computeIfAbsent(id.substring(0, id.indexOf('#')), _ -> new LinkedHashMap<>())
            .put(id, folded(row.get("text").asText()));
      }
    }
    return corpus;
  }

  private static final Pattern HEADING =
      Pattern.compile(" {0,3}(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");

  /// Returns, for each line, the headings above it.
  private static List<List<String>> headingPaths(List<String> lines) {
    var paths = new ArrayList<List<String>>();
    var path = new ArrayList<String>();
    var levels = new ArrayList<Integer>();
    String fence = null;
    boolean comment = false;
    for (var line : lines) {
      var mark = FENCE.matcher(line);
      var heading = HEADING.matcher(line);
      if (comment || (fence == null && line.startsWith("<!--"))) {
        comment = !line.contains("-->");
      } else if (mark.matches() && fence == null) {
        fence = mark.group(1);
      } else if (fence != null) {
        fence = line.strip().startsWith(fence) ? null : fence;
      } else if (heading.matches()) {
        while (!levels.isEmpty() && levels.getLast() >= heading.group(1).length()) {
          levels.removeLast();
          path.removeLast();
        }
        levels.add(heading.group(1).length());
        path.add(plain(heading.group(2)));
      }
      paths.add(List.copyOf(path));
    }
    return paths;
  }

  private static String plain(String heading) {
    return heading
        // A tag, but not a type's parameters in code.
        .replaceAll("<[^>]*>(?=[^`]*(?:`[^`]*`[^`]*)*$)", "")
        .replaceAll("\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])", "$1")
        .replaceAll("(?<![`\\w])_(\\w+)_(?![`\\w])", "$1")
        .replaceAll("[`*]", "")
        .replaceAll("\\\\(\\p{Punct})", "$1")
        .replace("&lt;", "<")
        .strip();
  }
}
