package graf.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads comma- or tab-separated values, whose first row names the columns.
final class CsvReader implements RowReader {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long line = 1;

  CsvReader(InputStream in, CSVFormat separated) throws IOException {
    var format =
        separated
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .setAllowMissingColumnNames(true)
            .get();
    parser = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format);
    records = parser.iterator();
  }

  @Override
  public @Nullable Row next() throws IOException, MalformedRowException {
    line = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return null;
      }
      var record = records.next();
      var row = new Row();
      for (var column : parser.getHeaderMap().entrySet()) {
        if (column.getValue() < record.size()) {
          var value = record.get(column.getValue());
          row.put(column.getKey(), value, (int) record.getCharacterPosition(), (int) line);
        }
      }
      return row;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
