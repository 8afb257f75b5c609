package graf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Starts programs in a folder as a shell does, with the JDK that runs the tests.
record Launched(Path folder, Map<String, String> environment) {
  static final Path DISTRIBUTION = Path.of(System.getProperty("graf.distribution"));
  static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /// What a program printed, and its exit code.
  record Outcome(String out, String err, int exitCode) {}

  /// Returns what `command` printed, once it has ended.
  Outcome run(List<String> command) throws IOException, InterruptedException {
    var out = Files.createTempFile(folder, "out", "");
    var err = Files.createTempFile(folder, "err", "");
    var process =
        prepared(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int exitCode = process.waitFor();
    return new Outcome(Files.readString(out), Files.readString(err), exitCode);
  }

  /// Returns `command`, not yet started.
  ProcessBuilder prepared(List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GRAF_"));
    builder.environment().merge("PATH", JAVA_HOME + "/bin:", (path, bin) -> bin + path);
    builder.environment().putAll(environment);
    return builder;
  }
}
