package graf.torture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder in which little can be written: a file system of its own where mounting is allowed,
/// else a folder whose files may not grow past a limit.
record SmallDisk(Path folder, boolean isMounted) implements Closeable {
  private static final int WIDE_KILOBYTES = 32 << 10;

  static SmallDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean mounted =
        does(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "size=" + WIDE_KILOBYTES + "k",
            "tmpfs",
            folder.toString());
    return new SmallDisk(folder, mounted);
  }

  String kind() {
    return isMounted ? "tmpfs" : "ulimit";
  }

  /// Leaves so much room; returns the command that runs `program` with it.
  List<String> leave(int kilobytes, Path program) throws IOException, InterruptedException {
    if (!isMounted) {
      // Blocks of 512 bytes.
      var limited = "ulimit -f " + 2 * kilobytes + "; exec \"$0\" \"$@\"";
      return List.of("sh", "-c", limited, program.toString());
    }
    var store = Files.getFileStore(folder);
    long used = (store.getTotalSpace() - store.getUnallocatedSpace()) >> 10;
    resize(used + kilobytes);
    return List.of(program.toString());
  }

  /// Leaves enough room for all there may be.
  void widen() throws IOException, InterruptedException {
    if (isMounted) {
      resize(WIDE_KILOBYTES);
    }
  }

  private void resize(long kilobytes) throws IOException, InterruptedException {
    if (!does("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString())) {
      throw new IOException("cannot set the size of " + folder);
    }
  }

  private static boolean does(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() throws IOException {
    if (isMounted) {
      try {
        does("umount", folder.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
