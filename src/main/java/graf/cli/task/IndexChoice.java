package graf.cli.task;

import graf.cli.output.Console;
import graf.index.opensearch.ClusterIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which index a command works on: the one named by `--index`, else by `GRAF_INDEX`, else the
/// nearest `index-data` in the working folder or above it.
public final class IndexChoice {
  public static final String VARIABLE = "GRAF_INDEX";
  private static final String FOLDER = "index-data";

  /// The file that makes a folder an index.
  private static final String MARK = "graf.index";

  private final Path workingFolder;
  private final @Nullable String named;
  private final Console console;

  private IndexChoice(Console console, @Nullable String named) {
    this.console = console;
    this.workingFolder = console.workingFolder();
    this.named = named;
  }

  /// Returns the index that a command is about.
  ///
  /// @param option the value of `--index`, null where it is not given
  public static IndexChoice of(@Nullable String option, Console console) {
    return new IndexChoice(console, option != null ? option : console.variable(VARIABLE));
  }

  /// Returns where an index is.
  public IndexLocation existing() throws IOException {
    var location = named == null ? nearest() : named(named);
    if (location == null || !location.exists()) {
      throw new MissingIndexException(named);
    }
    return location;
  }

  /// Returns where an index is; null where none is named and none is near.
  public @Nullable IndexLocation existingIfAny() throws IOException {
    return named == null && nearest() == null ? null : existing();
  }

  /// Returns where an index is, or is to be made.
  public IndexLocation forWriting() throws IOException {
    if (named != null) {
      return named(named);
    }
    var nearest = nearest();
    return nearest != null ? nearest : new IndexLocation.Folder(workingFolder.resolve(FOLDER));
  }

  private IndexLocation named(String name) throws IOException {
    if (name.startsWith("http://") || name.startsWith("https://")) {
      return new IndexLocation.Cluster(ClusterIndex.at(name, console::variable), workingFolder);
    }
    var folder = workingFolder.resolve(name).normalize();
    var within = folder.resolve(FOLDER);
    // Whoever names the folder that holds an index means that.
    boolean isAround = !Files.exists(folder.resolve(MARK)) && Files.exists(within.resolve(MARK));
    return new IndexLocation.Folder(isAround ? within : folder);
  }

  private @Nullable IndexLocation nearest() {
    for (var folder = workingFolder; folder != null; folder = folder.getParent()) {
      var candidate = folder.resolve(FOLDER);
      if (Files.isDirectory(candidate)) {
        return new IndexLocation.Folder(candidate);
      }
    }
    return null;
  }
}
