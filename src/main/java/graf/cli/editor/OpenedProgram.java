package graf.cli.editor;

import graf.cli.output.Console;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;

/// A program that is given the terminal until it ends.
public record OpenedProgram(Console console) {
  /// Whether standard input and output are a terminal.
  public static boolean hasTerminal(Console console) {
    // Empty, it says that none is.
    if (console.environment().get("GRAF_TTY") != null) {
      return console.isTerminal(Console.Stream.IN) && console.isTerminal(Console.Stream.OUT);
    }
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }

  /// Runs `command` and waits for its end.
  public void run(List<String> command) throws IOException {
    console.out().flush();
    if (console.handsOver(command)) {
      return;
    }
    var builder =
        new ProcessBuilder(command).directory(console.workingFolder().toFile()).inheritIO();
    // What the launcher tells the JVM is not for others.
    builder.environment().keySet().removeIf(name -> name.startsWith("GRAF_"));
    restoreLocale(builder);
    // Ctrl-C belongs to the program while it is there.
    var interrupt = Signals.register("INT", OpenedProgram::ignoreSignal);
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IOException(name(command) + " ended with " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Signals.unregister("INT", interrupt);
    }
  }

  private void restoreLocale(ProcessBuilder builder) {
    var outer = console.environment().get("GRAF_LOCALE");
    if (outer == null) {
      return;
    }
    if (outer.isEmpty()) {
      builder.environment().remove("LC_ALL");
    } else {
      builder.environment().put("LC_ALL", outer);
    }
  }

  private static String name(List<String> command) {
    return command.getFirst().substring(command.getFirst().lastIndexOf('/') + 1);
  }

  private static void ignoreSignal() {}
}
