package graf.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// The folder that only its owner can read, in which a server leaves how to reach it.
final class PrivateFolder {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      attribute("rwx------");
  static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = attribute("rw-------");

  private static final String SERVER = "server";

  private final Path folder;

  private PrivateFolder(Path folder) {
    this.folder = folder;
  }

  private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /// Opens the folder where the launcher looks for it too, and creates it where there is none.
  ///
  /// @throws IOException where somebody else could write there or read it
  static PrivateFolder open(Map<String, String> environment) throws IOException {
    var folder = parent(environment).resolve("graf");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(folder, OWNER_FOLDER);
    }
    var permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
    if (!permissions.equals(OWNER_FOLDER.value())) {
      throw new IOException(
          folder + " is open to others; make it private with: chmod 700 " + folder);
    }
    // What is made here belongs to this user, so the folder must too.
    var probe = Files.createTempFile(folder, "owner", null, OWNER_FILE);
    try {
      if (!Files.getOwner(probe).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))) {
        throw new IOException(folder + " belongs to somebody else");
      }
    } finally {
      Files.delete(probe);
    }
    return new PrivateFolder(folder);
  }

  private static Path parent(Map<String, String> environment) throws IOException {
    var runtime = environment.get("XDG_RUNTIME_DIR");
    if (runtime != null && !runtime.isEmpty()) {
      return Path.of(runtime).toAbsolutePath();
    }
    var home = environment.get("HOME");
    if (home == null || home.isEmpty()) {
      throw new IOException("neither XDG_RUNTIME_DIR nor HOME says where a server's token may lie");
    }
    return Path.of(home, ".cache").toAbsolutePath();
  }

  /// Takes the lock that one process of this user can hold, until its channel is closed.
  ///
  /// @throws RunningServerException where another process holds it
  FileLock lock() throws IOException {
    var create = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var channel = FileChannel.open(folder.resolve("lock"), create, OWNER_FILE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new RunningServerException(serverProcess());
    }
    return lock;
  }

  private String serverProcess() throws IOException {
    var file = folder.resolve(SERVER);
    var words = Files.exists(file) ? Files.readString(file).split(" ", -1) : new String[0];
    return words.length > 1 ? words[1] : "";
  }

  /// Leaves `line`, where a launcher looks for it.
  ServerFile announce(String line) throws IOException {
    var file = new ServerFile(folder.resolve(SERVER), line);
    file.restore();
    return file;
  }
}
