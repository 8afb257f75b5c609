package graf.cli.command;

import graf.cli.option.Option;
import graf.cli.option.OptionTable;
import graf.cli.option.UsageException;
import graf.cli.output.Console;
import graf.cli.task.IndexChoice;
import graf.cli.task.IndexLocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The options of every command.
public final class CommonOptions {
  public static final String INDEX = "--index";

  /// Looked for before the command line is understood, so that any error can be traced.
  public static final String DEBUG = "--debug";

  private final Option index =
      Option.value("INDEX", "folder, URL or name (else $GRAF_INDEX, else index-data)", INDEX);
  private final Option debug = Option.flag("show stack traces of errors", DEBUG);
  private final Option help = Option.flag("show this help", "-h", "--help");

  void addTo(OptionTable table) {
    table.add(index, debug, help);
  }

  /// Returns the indexes that are named, as `GRAF_INDEX` lists them.
  Optional<String> namedIndex() {
    return index.isSet() ? Optional.of(String.join(File.pathSeparator, named())) : Optional.empty();
  }

  /// An empty name comes of a variable that is not set; it would stand for the working folder.
  private List<String> named() {
    var names = index.texts();
    if (names.contains("")) {
      throw new UsageException("--index takes a folder, a URL or a name, not ''");
    }
    return names;
  }

  private IndexChoice choice(Console console) {
    return IndexChoice.of(named(), console);
  }

  IndexLocation existingIndex(Console console) throws IOException {
    return choice(console).existing();
  }

  /// Returns the indexes that are asked together.
  List<IndexLocation> existingIndexes(Console console) throws IOException {
    return choice(console).existingAll();
  }

  @Nullable IndexLocation existingIndexIfAny(Console console) throws IOException {
    return choice(console).existingIfAny();
  }

  /// Returns the folder beside which a project's configuration may lie; null where there is none.
  @Nullable Path projectFolder(Console console) throws IOException {
    return choice(console).projectFolder();
  }

  /// Whether an index lies in the working folder or above it.
  boolean isNear(Console console) {
    return choice(console).isNear();
  }

  IndexLocation writableIndex(Console console) throws IOException {
    return choice(console).forWriting();
  }
}
