package graf.corpus.collection;

import graf.corpus.collection.SeparatedRecords.Cell;
import graf.corpus.format.text.OpenText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Reads separated values, whose first row may name the columns.
public final class CsvReader implements RowReader {
  /// So many rows tell whether the first one is like the others.
  private static final int SAMPLE = 20;

  /// More than that is not held before the first row is given.
  private static final int LONGEST_SAMPLE = 1 << 20;

  private final String type;
  private final String encoding;
  private final SeparatedRecords records;
  private final RowFields fields;
  private final Queue<Read> ahead = new ArrayDeque<>();
  private List<String> names = List.of();
  private int firstLine;
  private long line = 1;

  /// What came of reading a record: its cells, or why it has none.
  private record Read(
      List<Cell> cells, int line, boolean hasOpenQuote, @Nullable MalformedRowException failure) {}

  private CsvReader(String type, String encoding, SeparatedRecords records, RowFields fields) {
    this.type = type;
    this.encoding = encoding;
    this.records = records;
    this.fields = fields;
  }

  /// Reads values between commas, semicolons, tabs or upright strokes: whichever the first rows
  /// agree on.
  public static CsvReader csv(OpenText text, RowFields fields) throws IOException {
    return of("csv", text, fields);
  }

  /// Reads values between tabs, or what else is in a file called so.
  public static CsvReader tsv(OpenText text, RowFields fields) throws IOException {
    return of("tsv", text, fields);
  }

  private static CsvReader of(String type, OpenText text, RowFields fields) throws IOException {
    var in = new Lookahead(text.reader());
    var separator = Separator.of(in);
    in.advance(separator.told());
    var records = new SeparatedRecords(in, separator.character(), separator.told() > 0 ? 2 : 1);
    return new CsvReader(type, text.encoding(), records, fields);
  }

  @Override
  public @Nullable Row next() throws IOException, MalformedRowException {
    if (firstLine == 0) {
      begin(read());
    }
    var read = ahead.isEmpty() ? read() : ahead.remove();
    line = read.line();
    if (read.failure() != null) {
      throw read.failure();
    }
    return read.cells().isEmpty() ? null : row(read);
  }

  private void begin(Read first) throws IOException {
    firstLine = first.line();
    ahead.add(first);
    if (first.failure() != null || first.cells().isEmpty()) {
      return;
    }
    var below = new ArrayList<List<Cell>>();
    long longest = first.cells().getFirst().offset() + LONGEST_SAMPLE;
    for (var next = read(); ; next = read()) {
      ahead.add(next);
      boolean isEnd = next.failure() == null && next.cells().isEmpty();
      if (isEnd || ahead.size() > SAMPLE) {
        break;
      }
      if (!next.cells().isEmpty()) {
        below.add(next.cells());
        if (next.cells().getLast().offset() > longest) {
          break;
        }
      }
    }
    var header = TableHeader.of(first.cells(), below, fields);
    names = header.names();
    if (!header.isRow()) {
      ahead.remove();
    }
  }

  private Read read() throws IOException {
    try {
      var cells = records.next();
      return new Read(cells, records.line(), records.hasOpenQuote(), null);
    } catch (MalformedRowException e) {
      return new Read(List.of(), records.line(), false, e);
    }
  }

  private Row row(Read read) {
    var row = new Row();
    // The row of names, where it may be a row like others, is not named by itself.
    var names = read.line() == firstLine ? List.<String>of() : this.names;
    for (int i = 0; i < read.cells().size(); i++) {
      var cell = read.cells().get(i);
      row.put(i < names.size() ? names.get(i) : "", cell);
    }
    if (read.hasOpenQuote()) {
      row.gap("has a quote that is never closed");
    }
    return row;
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
    records.close();
  }
}
