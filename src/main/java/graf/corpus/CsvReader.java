package graf.corpus;

import graf.corpus.format.Formats;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads comma- or tab-separated values, whose first row names the columns.
final class CsvReader implements RowReader {
  /// A quote that is never closed makes one record of all that follows.
  private static final int LONGEST = 1 << 24;

  private final String type;
  private final String encoding;
  private final RecordLimit in;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long line = 1;

  CsvReader(Formats.OpenText text, CSVFormat separated) throws IOException {
    type = separated.equals(CSVFormat.TDF) ? "tsv" : "csv";
    encoding = text.encoding();
    in = new RecordLimit(text.reader());
    var format =
        separated
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .setAllowMissingColumnNames(true)
            .get();
    parser = CSVParser.parse(in, format);
    records = parser.iterator();
  }

  @Override
  public @Nullable Row next() throws IOException, MalformedRowException {
    line = parser.getCurrentLineNumber() + 1;
    in.read = 0;
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
      if (in.isCut()) {
        throw new MalformedRowException("is longer than " + LONGEST + " characters");
      }
      throw e.getCause();
    }
  }

  /// Ends where one record is longer than any should be.
  private static final class RecordLimit extends FilterReader {
    private int read;

    RecordLimit(Reader in) {
      super(in);
    }

    boolean isCut() {
      return read > LONGEST;
    }

    @Override
    public int read() throws IOException {
      read++;
      check();
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      read += Math.max(0, count);
      check();
      return count;
    }

    private void check() throws IOException {
      if (isCut()) {
        throw new IOException("a row is longer than " + LONGEST + " characters");
      }
    }
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String encoding() {
    return encoding;
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
