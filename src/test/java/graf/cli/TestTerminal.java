package graf.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A process's surroundings, kept in memory.
final class TestTerminal {
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Path workingFolder;
  private InputStream in = InputStream.nullInputStream();

  TestTerminal(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  TestTerminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  TestTerminal with(InputStream input) {
    in = input;
    return this;
  }

  Terminal terminal() {
    return terminal(out);
  }

  Terminal terminal(OutputStream stdout) {
    return new Terminal(
        in, stdout, new PrintStream(err, true, StandardCharsets.UTF_8), environment, workingFolder);
  }

  Console console() {
    return new Console(terminal());
  }

  int run(String... arguments) {
    return GrafCommand.run(terminal(), arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
