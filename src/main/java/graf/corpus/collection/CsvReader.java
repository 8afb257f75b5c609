package graf.corpus.collection;

import graf.corpus.format.text.OpenText;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads separated values, whose first row names the columns.
public final class CsvReader implements RowReader {
  /// A quote that is never closed makes one record of all that follows.
  private static final int LONGEST = 1 << 24;

  /// How much of the first row is looked at for what separates it.
  private static final int LONGEST_HEADER = 1 << 16;

  /// The first of those that are as frequent is taken. Excel writes semicolons where numbers have a
  /// decimal comma.
  private static final String SEPARATORS = ",;\t";

  private final String type;
  private final String encoding;
  private final RecordLimit in;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long line = 1;

  private CsvReader(String type, String encoding, Reader reader, CSVFormat separated)
      throws IOException {
    this.type = type;
    this.encoding = encoding;
    in = new RecordLimit(reader);
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

  /// Reads values between commas, semicolons or tabs: whichever the first row has most of.
  public static CsvReader csv(OpenText text) throws IOException {
    var in = new BufferedReader(text.reader(), LONGEST_HEADER);
    var separated = CSVFormat.RFC4180.builder().setDelimiter(separator(in)).get();
    return new CsvReader("csv", text.encoding(), in, separated);
  }

  /// Reads values between tabs.
  public static CsvReader tsv(OpenText text) throws IOException {
    return new CsvReader("tsv", text.encoding(), text.reader(), CSVFormat.TDF);
  }

  private static char separator(BufferedReader in) throws IOException {
    in.mark(LONGEST_HEADER);
    int[] counts = new int[SEPARATORS.length()];
    boolean isQuoted = false;
    int c = in.read();
    for (int i = 1; i < LONGEST_HEADER && c >= 0 && (isQuoted || !isLineEnd(c)); i++) {
      isQuoted ^= c == '"';
      int separator = isQuoted ? -1 : SEPARATORS.indexOf(c);
      if (separator >= 0) {
        counts[separator]++;
      }
      c = in.read();
    }
    in.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
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
          row.put(column.getKey(), value, record.getCharacterPosition(), line);
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
