package graf.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// Shows text a screen at a time, by the program that `PAGER` names.
final class Pager {
  /// When a pager is used, if at all: only on a terminal.
  enum Use {
    WHEN_LONG,
    NEVER
  }

  private static final List<String> DEFAULT = List.of("less", "-FRX");
  private static final String LESS_OPTIONS = "FRX";

  private final Console console;

  private Pager(Console console) {
    this.console = console;
  }

  /// Returns how the option `noPager` has it.
  static Use use(Option noPager) {
    return noPager.isSet() ? Use.NEVER : Use.WHEN_LONG;
  }

  /// Returns where to write; what is written there is shown when it is closed, at the latest.
  static Writer open(Console console, Use use) {
    if (use == Use.NEVER || !console.isTerminal(Console.Stream.OUT)) {
      return console.out();
    }
    return new Pager(console).new Page();
  }

  private void show(StringBuilder text) throws IOException {
    var process = isLong(text) ? started() : null;
    if (process == null) {
      console.out().append(text);
      return;
    }
    // Ctrl-C belongs to the pager while it is there.
    var interrupt = Signals.register("INT", Pager::ignoreSignal);
    try {
      feed(process, text);
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Signals.unregister("INT", interrupt);
    }
  }

  private static void ignoreSignal() {}

  private boolean isLong(StringBuilder text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines >= console.height();
  }

  private @Nullable Process started() {
    var named = console.variable("PAGER");
    if ("cat".equals(named)) {
      return null;
    }
    var builder =
        new ProcessBuilder(named == null ? DEFAULT : List.of("sh", "-c", named))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putIfAbsent("LESS", LESS_OPTIONS);
    try {
      return builder.start();
    } catch (IOException e) {
      // There is none on this machine.
      return null;
    }
  }

  private static void feed(Process process, StringBuilder text) {
    try (var input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
      input.append(text);
    } catch (IOException e) {
      // The reader left before the end.
    }
  }

  private final class Page extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) {
      text.append(characters, from, length);
    }

    @Override
    public void write(String string, int from, int length) {
      text.append(string, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
      show(text);
    }
  }
}
