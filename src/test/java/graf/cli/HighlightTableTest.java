package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What lights up in texts of some thirty languages, in brackets in `highlights.txt`: the same
/// where letters and their accents are one character, and where they are several.
class HighlightTableTest {
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"NFC", "NFD"})
  void lightsWhatAReaderWouldMark(Form form) throws Exception {
    var json = new ObjectMapper();
    var rows = new ArrayList<List<String>>();
    var texts = new StringBuilder();
    for (String line : lines()) {
      var row = Stream.of(line.split("\\|", 3)).map(String::strip).toList();
      var marked = Normalizer.normalize(row.get(2), form);
      var text = BRACKETS.matcher(marked).replaceAll("");
      var id = String.valueOf(rows.size());
      texts.append(json.writeValueAsString(Map.of("id", id, "lang", row.get(0), "text", text)));
      texts.append('\n');
      rows.add(List.of(id, row.get(1), marked));
    }
    Files.writeString(folder.resolve("texts.jsonl"), texts);
    var shell = new Shell(folder);
    assertThat(shell.graf("index . -q").seen()).isEmpty();

    var seen = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (List<String> row : rows) {
      expected.add(row.get(1) + ": " + row.get(2));
      var out = shell.run("query", "--json", "-n", "all", "--copies", row.get(1)).out();
      for (String line : out.lines().toList()) {
        var hit = json.readTree(line);
        if (hit.path("id").asText().equals(row.get(0) + "#1")) {
          seen.add(row.get(1) + ": " + marked(hit));
        }
      }
    }
    assertThat(seen).isEqualTo(expected);
  }

  private static String marked(JsonNode hit) {
    var marked = new StringBuilder(hit.path("text").asText());
    for (int i = hit.path("highlights").size() - 1; i >= 0; i--) {
      var range = hit.path("highlights").get(i);
      marked.insert(range.get(1).asInt(), ']').insert(range.get(0).asInt(), '[');
    }
    return marked.toString();
  }

  private static List<String> lines() throws IOException {
    try (var in = HighlightTableTest.class.getResourceAsStream("highlights.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
