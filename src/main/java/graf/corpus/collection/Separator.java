package graf.corpus.collection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the values of a table, told by its first lines.
///
/// @param character that separates; {@link SeparatedRecords#NONE} for a table of one column
/// @param told how many characters the line takes up that says so (`sep=;`, as Excel writes it); 0
///   where none does
record Separator(char character, int told) {
  private static final String SAID = "sep=";

  /// The first of those that are as good is taken. Excel writes semicolons where numbers have a
  /// decimal comma.
  private static final String KNOWN = ",;\t|";

  private static final int LOOKED_AT = 1 << 16;

  private static final int MOST_LINES = 20;

  /// Looks at what is ahead in `in`; nothing is taken from it.
  static Separator of(Lookahead in) throws IOException {
    var said = said(in);
    if (said != null) {
      return said;
    }
    var counts = counts(in);
    char best = SeparatedRecords.NONE;
    int bestLines = 0;
    int bestCount = 0;
    for (int i = 0; i < KNOWN.length(); i++) {
      int count = counts.getFirst()[i];
      int lines = alike(counts, i);
      if (count > 0 && (lines > bestLines || (lines == bestLines && count > bestCount))) {
        best = KNOWN.charAt(i);
        bestLines = lines;
        bestCount = count;
      }
    }
    return new Separator(best, 0);
  }

  /// Returns how many lines have as many of a separator as the first.
  private static int alike(List<int[]> counts, int separator) {
    int lines = 0;
    for (int[] line : counts) {
      lines += line[separator] == counts.getFirst()[separator] ? 1 : 0;
    }
    return lines;
  }

  private static List<int[]> counts(Lookahead in) throws IOException {
    var counts = new ArrayList<int[]>();
    counts.add(new int[KNOWN.length()]);
    boolean isQuoted = false;
    boolean hasEnded = false;
    for (int at = 0; at < LOOKED_AT && counts.size() <= MOST_LINES && in.at(at) >= 0; at++) {
      int c = in.at(at);
      if (isLineEnd(c) && !isQuoted) {
        hasEnded = true;
        continue;
      }
      if (hasEnded) {
        counts.add(new int[KNOWN.length()]);
        hasEnded = false;
      }
      isQuoted ^= c == '"';
      int separator = isQuoted ? -1 : KNOWN.indexOf(c);
      if (separator >= 0) {
        counts.getLast()[separator]++;
      }
    }
    return counts;
  }

  private static @Nullable Separator said(Lookahead in) throws IOException {
    int quote = in.at(0) == '"' ? 1 : 0;
    for (int i = 0; i < SAID.length(); i++) {
      if (Character.toLowerCase(in.at(quote + i)) != SAID.charAt(i)) {
        return null;
      }
    }
    int separator = in.at(quote + SAID.length());
    int end = quote + SAID.length() + 1 + quote;
    boolean isAll = separator >= 0 && !isLineEnd(separator) && isLineEnd(in.at(end));
    if (!isAll) {
      return null;
    }
    int ends = in.at(end) == '\r' && in.at(end + 1) == '\n' ? 2 : 1;
    return new Separator((char) separator, end + ends);
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }
}
