package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import graf.corpus.format.text.TextExtractor;
import graf.passage.PassageSplitter;
import graf.passage.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The development collections, where they are at hand (`-Dgraf.data=DIR`): laid out as articles,
/// one passage a paragraph.
class CollectionsTest {
  private static final Path DATA = Path.of(System.getProperty("graf.data", "../shared/data"));

  @ParameterizedTest
  @ValueSource(strings = {"squad-dev", "xquad-ar", "xquad-de", "xquad-en", "xquad-ru", "xquad-zh"})
  void everyParagraphIsOnePassage(String name) throws Exception {
    var file = DATA.resolve(name).resolve("corpus.jsonl.gz");
    assumeTrue(Files.exists(file));
    for (var article : articles(file).entrySet()) {
      var paragraphs = article.getValue();
      assertThat(passages(String.join("\n\n", paragraphs) + "\n"))
          .as(article.getKey())
          .isEqualTo(paragraphs.subList(1, paragraphs.size()).stream().map(String::strip).toList());
    }
  }

  private static List<String> passages(String source) throws Exception {
    var extracted = new TextExtractor().extract(MemoryBytes.of(source), "article.txt");
    var passages = new ArrayList<String>();
    PassageSplitter.split(new SourceDocument("", extracted.metadata(), extracted.blocks()))
        .forEachRemaining(passage -> passages.add(passage.text()));
    return passages;
  }

  /// Returns the title and the paragraphs of each article.
  private static Map<String, List<String>> articles(Path file) throws IOException {
    var articles = new LinkedHashMap<String, List<String>>();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var json = new JsonFactory().createParser(in)) {
      while (json.nextToken() != null) {
        var line = fields(json);
        var id = line.getOrDefault("id", "");
        var title = line.getOrDefault("title", "");
        articles
            .computeIfAbsent(
                id.substring(0, id.indexOf('#')), article -> new ArrayList<>(List.of(title)))
            .add(line.getOrDefault("text", ""));
      }
    }
    return articles;
  }

  private static Map<String, String> fields(JsonParser json) throws IOException {
    var fields = new HashMap<String, String>();
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      fields.put(name, json.nextTextValue());
    }
    return fields;
  }
}
