package graf.cli;

import graf.cli.option.ShellWords;
import graf.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Runs graf in this process, as a shell in some folder would.
public final class Shell {
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  public Shell(Path folder) {
    this.folder = folder;
  }

  /// What a command printed, and its exit code.
  public record Outcome(String out, String err, int exitCode) {
    /// Returns what a user sees: output, messages, and the exit code where it is not 0.
    public String seen() {
      return out + err + (exitCode == 0 ? "" : "[exit " + exitCode + "]\n");
    }
  }

  public Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// Runs `graf` with the arguments that a shell would make of `line`.
  public Outcome graf(String line) {
    return run(ShellWords.of(line).toArray(new String[0]));
  }

  public Outcome run(String... arguments) {
    return runWith("", arguments);
  }

  public Outcome runWith(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            folder);
    int exitCode = GrafCommand.run(terminal, arguments);
    return new Outcome(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exitCode);
  }
}
