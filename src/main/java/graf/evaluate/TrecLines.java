package graf.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The lines of a TREC file in UTF-8: columns parted by white space.
final class TrecLines {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final String form;

  /// @param form how a line should look, for the message where one does not
  TrecLines(Path file, String form) {
    this.file = file;
    this.form = form;
  }

  /// Takes a line; throws `IllegalArgumentException` where it is not of the form.
  interface Taker {
    void take(String line);
  }

  /// Gives each line that is not blank.
  void forEach(Taker taker) throws IOException {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
          line = line.substring(1);
        }
        if (!line.isBlank()) {
          take(line, number, taker);
        }
      }
    } catch (MalformedInputException e) {
      throw new IOException(file + " is not in UTF-8; convert it first", e);
    }
  }

  /// Gives the columns of each line that is not blank.
  void forEachRow(int columns, RowTaker taker) throws IOException {
    forEach(line -> {
      var row = line.strip().split("\\s+");
      if (row.length != columns) {
        throw new IllegalArgumentException(row.length + " columns");
      }
      taker.take(row);
    });
  }

  /// Takes the columns of a line.
  interface RowTaker {
    void take(String[] row);
  }

  private void take(String line, int number, Taker taker) throws IOException {
    try {
      taker.take(line);
    } catch (IllegalArgumentException e) {
      var malformed = new MalformedLineException(file, number, form);
      malformed.initCause(e);
      throw malformed;
    }
  }
}
