package graf.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/// An index whose files lie here, to be checked byte by byte and mended.
public interface CheckableIndex extends PassageIndex {
  /// Reads everything and says what is wrong. Nobody writes meanwhile.
  CheckReport check(Duration wait, LongConsumer waiting) throws IOException;

  /// Drops what a check found broken, and all of the sources that it was part of; the next refresh
  /// reads these again.
  void repair(Duration wait, LongConsumer waiting) throws IOException;

  /// Removes the index with all that it holds, where that is less work than to empty it; returns
  /// whether it did.
  default boolean drop(Duration wait, LongConsumer waiting) throws IOException {
    return false;
  }

  /// Clears away what writers that are gone began and did not end; returns what it was, each in
  /// words.
  default List<String> tidy(Duration wait, LongConsumer waiting) throws IOException {
    return List.of();
  }

  /// Returns what was remembered under `name`, by each part where there are several, though the
  /// index may be of another format or damaged; nothing where that cannot be read.
  List<String> salvaged(String name);
}
