package graf.cli.editor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds programs as a shell does.
///
/// @param path a list of folders
/// @param workingFolder absolute
public record Programs(@Nullable String path, Path workingFolder) {
  /// Returns the file that `name` stands for; null where there is none.
  public @Nullable Path find(String name) {
    if (name.indexOf('/') >= 0) {
      var file = workingFolder.resolve(name);
      return isProgram(file) ? file : null;
    }
    if (name.isEmpty() || path == null) {
      return null;
    }
    for (int start = 0; start <= path.length(); ) {
      int end = path.indexOf(File.pathSeparatorChar, start);
      end = end < 0 ? path.length() : end;
      var file = workingFolder.resolve(path.substring(start, end)).resolve(name);
      if (isProgram(file)) {
        return file;
      }
      start = end + 1;
    }
    return null;
  }

  /// Returns the name of the program that `file`, maybe through links, leads to.
  static String realName(Path file) {
    try {
      return file.toRealPath().getFileName().toString();
    } catch (IOException _) {
      return file.getFileName().toString();
    }
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }
}
