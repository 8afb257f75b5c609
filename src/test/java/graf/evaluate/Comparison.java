package graf.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Prints the measures of several systems' runs over judged sets, a block a set.
final class Comparison {
  private Comparison() {}

  /// Prints the table.
  ///
  /// @param arguments the folder of the runs, `SET/SYSTEM.run`; the systems, with commas between;
  ///   the sets' folders
  public static void main(String[] arguments) throws IOException {
    var runs = Path.of(arguments[0]);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print("| set | queries | system |");
    for (var measure : Measure.values()) {
      out.print(" " + measure.label() + " |");
    }
    out.println("\n|---|---|---|" + "---|".repeat(Measure.values().length));
    for (String folder : Arrays.copyOfRange(arguments, 2, arguments.length)) {
      var set = new JudgedSet(Path.of(folder));
      for (String system : arguments[1].split(",", -1)) {
        var run = runs.resolve(set.name()).resolve(system + ".run");
        if (Files.exists(run)) {
          var evaluation = new Evaluation(set.queries(), set.judgments(), Run.read(run));
          out.print("| " + set.name() + " | " + evaluation.queries() + " | " + system + " |");
          for (var measure : Measure.values()) {
            out.print(String.format(Locale.ROOT, " %.3f |", evaluation.of(measure).mean()));
          }
          out.println();
        }
      }
    }
  }
}
