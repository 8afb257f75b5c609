package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.task.IndexChoice;
import graf.cli.task.IndexLocation;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The options of every command.
public final class CommonOptions {
  /// Looked for before the command line is understood, so that any error can be traced.
  public static final String DEBUG = "--debug";

  private final Option index =
      Option.value("DIR|URL", "the index (else $GRAF_INDEX, else nearest index-data)", "--index");
  private final Option debug = Option.flag("show stack traces of errors", DEBUG);
  private final Option help = Option.flag("show this help", "-h", "--help");

  void addTo(OptionTable table) {
    table.add(index, debug, help);
  }

  /// Returns the index that is named, if one is.
  Optional<String> namedIndex() {
    return Optional.ofNullable(named());
  }

  /// An empty name comes of a variable that is not set; it would stand for the working folder.
  private @Nullable String named() {
    var name = index.text();
    if (name != null && name.isEmpty()) {
      throw new UsageException("--index takes a folder or a URL, not ''");
    }
    return name;
  }

  IndexLocation existingIndex(Console console) throws IOException {
    return IndexChoice.of(named(), console).existing();
  }

  @Nullable IndexLocation existingIndexIfAny(Console console) throws IOException {
    return IndexChoice.of(named(), console).existingIfAny();
  }

  IndexLocation writableIndex(Console console) throws IOException {
    return IndexChoice.of(named(), console).forWriting();
  }
}
