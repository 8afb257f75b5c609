package graf.corpus;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.Formats;
import graf.corpus.format.SourceBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;

/// Finds out what a file holds, one document or many, by its name and its first bytes.
final class Opening {
  private Opening() {}

  static CorpusEntry.Loaded of(SourceFile file, FileBytes bytes)
      throws IOException, ExtractionException {
    var name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
    boolean packed = name.endsWith(".gz");
    var inner = packed ? name.substring(0, name.length() - 3) : name;
    SourceBytes content = packed ? new Unpacked(bytes) : bytes;
    return switch (inner.substring(inner.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson" ->
          new LoadedRows(file, bytes, "jsonl", new JsonLinesReader(content.open()));
      case "csv" ->
          new LoadedRows(file, bytes, "csv", new CsvReader(content.open(), CSVFormat.RFC4180));
      case "tsv" ->
          new LoadedRows(file, bytes, "tsv", new CsvReader(content.open(), CSVFormat.TDF));
      default -> new LoadedFile(file, bytes, content, Formats.of(inner, content));
    };
  }

  /// What a gzip file holds.
  private record Unpacked(SourceBytes packed) implements SourceBytes {
    @Override
    public InputStream open() throws IOException {
      return new GZIPInputStream(packed.open(), 1 << 16);
    }

    /// Returns the packed size: the other is known only at the end.
    @Override
    public long size() {
      return packed.size();
    }
  }
}
