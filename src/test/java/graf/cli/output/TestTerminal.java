package graf.cli.output;

import graf.cli.GrafCommand;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A process's surroundings, kept in memory.
public final class TestTerminal {
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Path workingFolder;
  private InputStream in = InputStream.nullInputStream();

  public TestTerminal(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  public TestTerminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public TestTerminal with(InputStream input) {
    in = input;
    return this;
  }

  public Terminal terminal() {
    return terminal(out);
  }

  public Terminal terminal(OutputStream stdout) {
    return new Terminal(
        in, stdout, new PrintStream(err, true, StandardCharsets.UTF_8), environment, workingFolder);
  }

  public Console console() {
    return new Console(terminal());
  }

  public int run(String... arguments) {
    return GrafCommand.run(terminal(), arguments);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
