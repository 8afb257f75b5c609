package graf.corpus.collection;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Unpacks Zstandard, which is done in native code.
final class Zstandard {
  private Zstandard() {}

  static InputStream unpacked(InputStream in) throws IOException {
    if (!Library.IS_LOADED) {
      throw new IOException("no Zstandard for this machine");
    }
    return new ZstdInputStreamNoFinalizer(in).setContinuous(false);
  }

  /// Loaded when first asked.
  private static final class Library {
    static final boolean IS_LOADED = isLoaded();

    /// The library is written to a file to be loaded, which is left behind where a process ends
    /// without the JVM's leave: it goes as soon as it is loaded.
    private static boolean isLoaded() {
      try {
        var folder = Files.createTempDirectory("graf");
        System.setProperty("ZstdTempFolder", folder.toString());
        try {
          Native.load(folder.toFile());
        } finally {
          delete(folder);
        }
        return Native.isLoaded();
      } catch (IOException | LinkageError e) {
        return false;
      }
    }

    private static void delete(Path folder) throws IOException {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }
}
