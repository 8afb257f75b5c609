package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A server as a query leaves it behind, whose token lies in a folder of its own.
final class RunningServer implements AutoCloseable {
  private static final String VARIABLE = "XDG_RUNTIME_DIR";

  private final Map<String, String> environment;
  private final Process process;

  RunningServer(String graf, Path folder) throws IOException, InterruptedException {
    environment = Map.of(VARIABLE, Files.createDirectories(folder).toString());
    var builder =
        new ProcessBuilder(graf, "serve", "--keep", "300")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    process = builder.start();
    while (process.isAlive() && Files.notExists(folder.resolve("graf/server"))) {
      Thread.sleep(50);
    }
  }

  /// Returns the variables by which a launcher finds it.
  Map<String, String> environment() {
    return environment;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
