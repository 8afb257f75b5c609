package graf.render;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import graf.search.Hit;
import graf.search.SearchResults;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/// CSV as RFC 4180 has it: a line of names, then a record for each hit.
public final class CsvResultsRenderer implements ResultsRenderer {
  private static final String HEADINGS_APART = " > ";

  private static final String[] COLUMNS = {
    "rank",
    "score",
    "tier",
    "id",
    "document",
    "title",
    "type",
    "lang",
    "date",
    "line_start",
    "line_end",
    "page",
    "heading",
    "text",
    "author",
    "modified"
  };

  private final Writer out;

  public CsvResultsRenderer(Writer out) {
    this.out = out;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    var factory =
        CsvFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    try (var csv = factory.createGenerator(out)) {
      csv.setSchema(schema());
      for (var hit : results.hits()) {
        record(csv, hit);
      }
    }
  }

  private static CsvSchema schema() {
    var schema = CsvSchema.builder();
    for (var column : COLUMNS) {
      schema.addColumn(column);
    }
    return schema.setUseHeader(true).setLineSeparator("\r\n").build();
  }

  private static void record(CsvGenerator csv, Hit hit) throws IOException {
    var metadata = hit.metadata();
    var location = hit.passage().location();
    csv.writeStartArray();
    csv.writeNumber(hit.rank());
    csv.writeNumber(JsonWriter.shortest(hit.score()));
    csv.writeString(hit.allWords() ? "all" : "some");
    text(csv, hit.id());
    text(csv, hit.document());
    text(csv, metadata.title());
    text(csv, metadata.type());
    text(csv, metadata.language());
    text(csv, metadata.date());
    line(csv, location.lineStart());
    line(csv, location.lineEnd());
    var page = location.page();
    text(csv, page == null ? null : Integer.toString(page.number()));
    text(csv, String.join(HEADINGS_APART, location.heading()));
    text(csv, hit.passage().text());
    text(csv, Attribution.authors(metadata));
    text(csv, JsonWriter.time(hit.modified()));
    csv.writeEndArray();
  }

  private static void text(CsvGenerator csv, @Nullable String value) throws IOException {
    csv.writeString(value == null ? "" : CleanText.lines(value));
  }

  private static void line(CsvGenerator csv, int line) throws IOException {
    csv.writeString(line > 0 ? Integer.toString(line) : "");
  }
}
