package graf.cli.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// The program that `PAGER` names; `less` where it names none.
final class PagerProgram implements Pages {
  private static final List<String> DEFAULT = List.of("less", "-FRX");
  private static final String LESS_OPTIONS = "FRX";

  /// What a shell ends with where it cannot start a program: found but not run, or not found.
  private static final int NOT_RUN = 126;

  private static final int NOT_FOUND = 127;

  @Override
  public boolean show(CharSequence text, Map<String, String> environment) throws IOException {
    var process = started(environment.getOrDefault("PAGER", ""));
    if (process == null) {
      return false;
    }
    // Ctrl-C belongs to the pager while it is there.
    var interrupt = Signals.register("INT", PagerProgram::ignoreSignal);
    try {
      feed(process, text);
      int status = process.waitFor();
      return status != NOT_RUN && status != NOT_FOUND;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      Signals.unregister("INT", interrupt);
    }
  }

  private static void ignoreSignal() {}

  private static @Nullable Process started(String named) {
    if (named.equals("cat")) {
      return null;
    }
    var builder =
        new ProcessBuilder(named.isEmpty() ? DEFAULT : List.of("sh", "-c", named))
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

  private static void feed(Process process, CharSequence text) {
    try (var input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
      input.append(text);
    } catch (IOException e) {
      // The reader left before the end.
    }
  }
}
