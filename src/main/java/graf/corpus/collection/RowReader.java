package graf.corpus.collection;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a collection, one after the other.
public interface RowReader extends Closeable {
  /// Returns the next row, or null after the last.
  ///
  /// @throws MalformedRowException where a row is not what it should be; the next may be read
  @Nullable Row next() throws IOException, MalformedRowException;

  /// Returns the type of the documents.
  String type();

  /// Returns the encoding that it is in.
  String encoding();

  /// Returns the line on which the row read last begins, from 1.
  long line();

  /// Says that a row cannot be read.
  final class MalformedRowException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    MalformedRowException(String message) {
      super(message);
    }
  }
}
