package graf;

import graf.cli.GrafCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs commands, one a line of a file, in one process: what they load is what the start-up cache
/// records.
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      GrafCommand.run(Main.terminal(), words(line).toArray(new String[0]));
    }
  }

  /// Splits at spaces that are not between double quotes; the quotes stay, for a query to read.
  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      quoted ^= c == '"';
      if (c != ' ' || quoted) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
