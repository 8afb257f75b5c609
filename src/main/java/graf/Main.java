package graf;

import graf.cli.GrafCommand;
import graf.cli.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process: its streams, its arguments, its exit code.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int exitCode;
    try {
      exitCode = runWithWhatItTakes(arguments);
    } catch (Exception | Error e) {
      exitCode = GrafCommand.fail(terminal(), e);
    }
    // All is flushed; an orderly exit looks for a logger, which takes as long as the answer does.
    Runtime.getRuntime().halt(exitCode);
  }

  private static int runWithWhatItTakes(String[] arguments) throws Exception {
    try {
      return run(arguments);
    } catch (LinkageError e) {
      return runWithAllFormats(arguments, e);
    }
  }

  public static int run(String... arguments) {
    return GrafCommand.run(terminal(), arguments);
  }

  /// Begins anew where a query has come upon a changed source that it cannot read: to be quick, it
  /// was started without the libraries of most formats.
  private static int runWithAllFormats(String[] arguments, LinkageError missing) throws Exception {
    var jar = Main.class.getProtectionDomain().getCodeSource().getLocation();
    var formats = Path.of(jar.toURI()).resolveSibling("formats.jar");
    if (!Files.exists(formats)) {
      throw missing;
    }
    var jars = new URL[] {jar, formats.toUri().toURL()};
    try (var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      var run = loader.loadClass(Main.class.getName()).getMethod("run", String[].class);
      return (int) run.invoke(null, (Object) arguments);
    }
  }

  static Terminal terminal() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of("").toAbsolutePath());
  }
}
