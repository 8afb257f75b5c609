package graf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which index a command works on: the one named by `--index`, else by `GRAF_INDEX`, else the
/// nearest `index-data` in the working folder or above it.
final class IndexChoice {
  private static final String VARIABLE = "GRAF_INDEX";
  private static final String FOLDER = "index-data";

  private final Path workingFolder;
  private final @Nullable String named;

  private IndexChoice(Path workingFolder, @Nullable String named) {
    this.workingFolder = workingFolder;
    this.named = named;
  }

  /// @param option the value of `--index`, null where it is not given
  static IndexChoice of(@Nullable String option, Console console) {
    return new IndexChoice(
        console.workingFolder(), option != null ? option : console.variable(VARIABLE));
  }

  /// Returns the folder of an index that is there.
  Path existing() throws IOException {
    var folder = named == null ? nearest() : named(named);
    if (folder == null || !Files.isDirectory(folder)) {
      throw new MissingIndexException(named);
    }
    return folder;
  }

  /// Returns the folder of an index that is there, or of one to be made.
  Path forWriting() throws IOException {
    if (named != null) {
      return named(named);
    }
    var nearest = nearest();
    return nearest != null ? nearest : workingFolder.resolve(FOLDER);
  }

  private Path named(String name) throws ClusterUnsupportedException {
    if (name.startsWith("http://") || name.startsWith("https://")) {
      throw new ClusterUnsupportedException();
    }
    return workingFolder.resolve(name).normalize();
  }

  private @Nullable Path nearest() {
    for (var folder = workingFolder; folder != null; folder = folder.getParent()) {
      var candidate = folder.resolve(FOLDER);
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
