package graf.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes a set's corpus as Anserini's `JsonCollection` reads it: title and text as one field.
final class AnseriniInput {
  private AnseriniInput() {}

  /// Writes the corpus.
  ///
  /// @param arguments the set's folder, the file to write
  public static void main(String[] arguments) throws IOException {
    var set = new JudgedSet(Path.of(arguments[0]));
    try (var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      for (var line : set.lines()) {
        var contents = (line.title() + "\n" + line.text()).strip();
        out.write(
            new JsonMapper().writeValueAsString(Map.of("id", line.id(), "contents", contents)));
        out.write('\n');
      }
    }
  }
}
