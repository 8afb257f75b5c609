package graf.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The folder that only its owner can read, in which a server leaves how to reach it.
final class PrivateFolder {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      attribute("rwx------");
  static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = attribute("rw-------");

  private static final String SERVER = "server";
  private static final String LOCK = "lock";

  /// Not in the lock's own file: whoever closes that, in the process that holds the lock, lets go
  /// of it.
  private static final String KEEP = "keep";

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
      throw new IOException("no folder for the server's token; set XDG_RUNTIME_DIR or HOME");
    }
    return Path.of(home, ".cache").toAbsolutePath();
  }

  /// Returns the folder where there is one, and whoever it belongs to; null where there is none.
  static @Nullable PrivateFolder existing(Map<String, String> environment) {
    try {
      var folder = parent(environment).resolve("graf");
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          ? new PrivateFolder(folder)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /// Takes the lock that one process of this user can hold, until its channel is closed.
  ///
  /// @param keep after how long without a request the process ends
  /// @throws RunningServerException where another process holds it
  FileLock lock(Duration keep) throws IOException {
    var create = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var channel = FileChannel.open(folder.resolve(LOCK), create, OWNER_FILE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new RunningServerException(serverProcess());
    }
    Files.writeString(folder.resolve(KEEP), keep.toSeconds() + "\n");
    return lock;
  }

  /// Whether a process holds the lock.
  boolean isLocked() throws IOException {
    try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /// Returns the process of the server that said so last; empty where none has.
  String serverProcess() throws IOException {
    var file = folder.resolve(SERVER);
    var words = Files.exists(file) ? Files.readString(file).split(" ", -1) : new String[0];
    return words.length > 1 ? words[1] : "";
  }

  /// Returns after how many seconds without a request that server ends; empty where it is not
  /// known.
  String secondsKept() throws IOException {
    var file = folder.resolve(KEEP);
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  /// Leaves `line`, where a launcher looks for it.
  ServerFile announce(String line) throws IOException {
    var file = new ServerFile(folder.resolve(SERVER), line);
    file.restore();
    return file;
  }
}
