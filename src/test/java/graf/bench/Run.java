package graf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process from its start to its end.
///
/// @param out what it wrote to its standard output
record Run(double wallSeconds, double cpuSeconds, double peakMegabytes, String out) {
  private static final String LINE = "VmHWM:";

  /// Runs `command` in `folder`; what it takes is what bash's `time` says, of all its children too.
  ///
  /// @throws IOException where it fails
  static Run of(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var timed =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; { time \"$@\" 2>&3; } 3>&2 2>\"$0\""));
    var times = Files.createTempFile("times", "");
    var out = Files.createTempFile("out", "");
    timed.add(times.toString());
    timed.addAll(command);
    var builder =
        new ProcessBuilder(timed)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      double peak = 0;
      while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(process));
      }
      if (process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
      }
      var lines = Files.readString(times).strip().split(" ", -1);
      return new Run(
          Double.parseDouble(lines[0]),
          Double.parseDouble(lines[1]) + Double.parseDouble(lines[2]),
          peak,
          Files.readString(out));
    } finally {
      Files.delete(times);
      Files.delete(out);
    }
  }

  private static double peak(Process process) throws IOException {
    double sum = 0;
    for (var child : process.descendants().toList()) {
      try {
        for (String line : Files.readAllLines(Path.of("/proc", child.pid() + "", "status"))) {
          if (line.startsWith(LINE)) {
            sum += Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
          }
        }
      } catch (NoSuchFileException e) {
        // Ended meanwhile, or a system without /proc: the peak is then not known.
      } catch (IOException e) {
        if (!String.valueOf(e.getMessage()).contains("No such process")) {
          throw e;
        }
      }
    }
    return sum;
  }
}
