package graf.cli;

import java.io.IOException;
import java.nio.file.Path;

/// The files of the distribution that are made from the commands at build time.
public final class GeneratedFiles {
  private GeneratedFiles() {}

  /// Writes them into the folder `distribution`.
  public static void write(Path distribution) throws IOException {
    LauncherKinds.write(distribution.resolve("libexec/kinds.sh"));
  }
}
