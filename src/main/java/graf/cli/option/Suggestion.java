package graf.cli.option;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The word that was probably meant.
public final class Suggestion {
  private Suggestion() {}

  /// Returns `; did you mean 'X'?` for the nearest of `choices`, or nothing where none is near.
  public static String near(String typed, Collection<String> choices) {
    if (typed.length() < 3) {
      return "";
    }
    String nearest = null;
    int least = Math.max(1, typed.length() / 3) + 1;
    for (var choice : choices) {
      int edits = choice.startsWith(typed) ? 1 : edits(typed, choice);
      if (edits < least) {
        least = edits;
        nearest = choice;
      }
    }
    return said(nearest);
  }

  private static String said(@Nullable String choice) {
    return choice == null ? "" : "; did you mean '" + choice + "'?";
  }

  // Levenshtein's distance, a swap of neighbours counted once.
  private static int edits(String one, String other) {
    var table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int step(int[][] table, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    least = Math.min(least, table[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
