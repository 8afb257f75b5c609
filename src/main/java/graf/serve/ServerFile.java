package graf.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file in a private folder that says how to reach the server: a line, whole or not there.
///
/// @param path its place
/// @param line port, process id and token
record ServerFile(Path path, String line) {
  /// Writes it, unless it is as it should be: a launcher that waited in vain empties it, lest the
  /// next one waits too.
  void restore() throws IOException {
    if (isWhole()) {
      return;
    }
    var next = Files.createTempFile(path.getParent(), "server", null, PrivateFolder.OWNER_FILE);
    Files.writeString(next, line);
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean isWhole() throws IOException {
    try {
      return Files.readString(path).equals(line);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
