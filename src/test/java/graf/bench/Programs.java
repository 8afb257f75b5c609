package graf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The programs that are measured, started in the work folder.
record Programs(Path work, String graf) {
  /// Returns what a run of `command` took.
  Run run(String... command) throws IOException, InterruptedException {
    return run(List.of(command));
  }

  Run run(List<String> command) throws IOException, InterruptedException {
    return Run.of(work, Map.of("GRAF_INDEX", ""), command);
  }

  /// Indexes `folder` into `index`.
  Run index(Path folder, Path index) throws IOException, InterruptedException {
    return run(graf, "index", "--quiet", "--index", index.toString(), folder.toString());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String classPath() {
    return System.getProperty("java.class.path");
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
