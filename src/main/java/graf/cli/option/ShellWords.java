package graf.cli.option;

import java.util.ArrayList;
import java.util.List;

/// Splits a command line into words as a shell does, without running one: at spaces, with single
/// and double quotes and backslashes.
public final class ShellWords {
  private ShellWords() {}

  /// Returns a line that a shell reads as `words`, whatever is in them.
  public static String quoted(List<String> words) {
    var line = new StringBuilder();
    for (String word : words) {
      line.append(line.isEmpty() ? "'" : " '").append(word.replace("'", "'\\''")).append('\'');
    }
    return line.toString();
  }

  public static List<String> of(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        begun = true;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        begun = true;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == ' ' || c == '\t' || c == '\n')) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
