package graf;

import graf.cli.GrafCommand;
import graf.cli.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The process: its streams, its arguments, its exit code.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // All is flushed; an orderly exit looks for a logger, which takes as long as the answer does.
    Runtime.getRuntime().halt(GrafCommand.run(terminal(), arguments));
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
