package graf.cluster;

import graf.cli.Shell.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Graf as a process of its own, which can be killed.
///
/// @param log what it says
record GrafProcess(Process process, Path log) {
  /// Starts it in `folder`, on the index at `url`.
  static GrafProcess start(Path folder, String url, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "graf.Main"));
    command.addAll(List.of(arguments));
    var log = Files.createTempFile(folder, "graf", ".log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("GRAF_INDEX", url);
    return new GrafProcess(builder.start(), log);
  }

  /// Returns the one of this process, for one in another folder.
  private static String classPath() {
    var absolute = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      absolute.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String said() throws IOException {
    return Files.readString(log);
  }

  /// Waits for its end.
  Outcome outcome() throws IOException, InterruptedException {
    int exitCode = process.waitFor();
    return new Outcome("", said(), exitCode);
  }
}
