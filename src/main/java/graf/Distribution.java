package graf;

import graf.cli.GeneratedFiles;
import java.io.IOException;
import java.nio.file.Path;

/// Writes the files of the distribution that are made from the commands; the build runs it.
final class Distribution {
  private Distribution() {}

  public static void main(String[] arguments) throws IOException {
    GeneratedFiles.write(Path.of(arguments[0]));
  }
}
