package graf.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The passages of an index, for a yardstick to take.
final class ExportedPassages {
  private ExportedPassages() {}

  /// Writes the text of each passage that `export` prints on a line of its own.
  static void write(List<String> export, Path file) throws IOException, InterruptedException {
    var process = new ProcessBuilder(export).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var json = new JsonFactory().createParser(process.getInputStream());
        var out = Files.newBufferedWriter(file)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("text")) {
          json.nextToken();
          out.append(json.getText().replaceAll("\\s+", " ")).append('\n');
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("export failed");
    }
  }
}
