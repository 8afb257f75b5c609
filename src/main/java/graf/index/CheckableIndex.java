package graf.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/// An index whose files lie here, to be checked byte by byte and mended.
public interface CheckableIndex extends PassageIndex {
  /// Reads everything and says what is wrong. Nobody writes meanwhile.
  CheckReport check(Duration wait, LongConsumer waiting) throws IOException;

  /// Drops what a check found broken, and all of the sources that it was part of; the next refresh
  /// reads these again.
  void repair(Duration wait, LongConsumer waiting) throws IOException;

  /// Returns what was remembered under `name`, though the index may be of another format or
  /// damaged; nothing where that cannot be read.
  Optional<String> salvaged(String name);
}
