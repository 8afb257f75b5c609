package graf.cli.task;

import graf.cli.output.ExitCode;
import graf.cli.output.Terminal;
import graf.corpus.format.Limits;
import graf.corpus.parse.ParserServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// graf as the process in which parsers run.
public final class ParserProgram {
  /// The argument that makes it that; no command of a user's.
  public static final String NAME = "--parse-documents";

  /// Longer than the other waits for what is in hand.
  private static final Duration MOST_OUTLIVED = Duration.ofSeconds(12);

  private ParserProgram() {}

  /// Returns what starts it, within `limits`.
  static List<String> command(Limits limits) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + (limits.memory() >> 20) + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-Xlog:disable",
        "-Djava.awt.headless=true",
        "-Djava.util.logging.config.file=/dev/null",
        "-cp",
        classPath(),
        "graf.Main",
        NAME);
  }

  /// Ctrl-C at a terminal is told to this process too: it is the other's to say when it ends.
  private static void outliveInterrupts() {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("outliving")
                .unstarted(() -> LockSupport.parkNanos(MOST_OUTLIVED.toNanos())));
  }

  public static int run(Terminal terminal) {
    outliveInterrupts();
    try {
      ParserServer.serve(terminal.in(), terminal.out());
      return ExitCode.FOUND;
    } catch (IOException e) {
      return ExitCode.ERROR;
    }
  }

  /// A query has the libraries of most formats not on its own class path.
  private static String classPath() {
    var own = System.getProperty("java.class.path");
    var formats = Path.of(own.split(File.pathSeparator, 2)[0]).resolveSibling("formats.jar");
    return Files.exists(formats) && !own.contains(formats.toString())
        ? own + File.pathSeparator + formats
        : own;
  }
}
