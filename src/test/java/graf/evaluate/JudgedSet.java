package graf.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A folder with `corpus.jsonl.gz`, `queries.tsv` and `qrels.txt`.
record JudgedSet(Path folder) {
  /// A line of the corpus.
  record Line(String id, String title, String text) {}

  String name() {
    return folder.getFileName().toString();
  }

  List<Line> lines() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("corpus.jsonl.gz")));
        var lines = new JsonMapper().readerFor(Line.class).<Line>readValues(in)) {
      return lines.readAll();
    }
  }

  Queries queries() throws IOException {
    return Queries.read(folder.resolve("queries.tsv"));
  }

  Judgments judgments() throws IOException {
    return Judgments.read(folder.resolve("qrels.txt"));
  }
}
