package graf.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The options of every command.
final class CommonOptions {
  /// Looked for before the command line is understood, so that any error can be traced.
  static final String DEBUG = "--debug";

  private final Option index =
      Option.value("DIR|URL", "the index (else $GRAF_INDEX, else nearest index-data)", "--index");
  private final Option debug = Option.flag("show stack traces of errors", DEBUG);
  private final Option help = Option.flag("show this help", "-h", "--help");

  void addTo(OptionTable table) {
    table.add(index, debug, help);
  }

  /// Returns the index that is named, if one is.
  Optional<String> namedIndex() {
    return Optional.ofNullable(index.text());
  }

  IndexLocation existingIndex(Console console) throws IOException {
    return IndexChoice.of(index.text(), console).existing();
  }

  @Nullable IndexLocation existingIndexIfAny(Console console) throws IOException {
    return IndexChoice.of(index.text(), console).existingIfAny();
  }

  IndexLocation writableIndex(Console console) throws IOException {
    return IndexChoice.of(index.text(), console).forWriting();
  }
}
