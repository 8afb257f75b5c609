package graf.render;

/// A note of several parts, such as an answer's last line, on as many lines as it takes.
public final class NoteLines {
  private static final String APART = " · ";

  private NoteLines() {}

  /// Returns `note` with an end of line after a ` ·` wherever the next part would go past `width`
  /// cells; no part is broken.
  public static String of(String note, int width) {
    var lines = new StringBuilder();
    int cells = 0;
    for (String part : note.split(APART, -1)) {
      int wide = Cells.of(part);
      if (!lines.isEmpty()) {
        boolean fits = cells + wide <= width - 2 * APART.length();
        lines.append(fits ? APART : APART.stripTrailing() + "\n");
        cells = fits ? cells + APART.length() : 0;
      }
      lines.append(part);
      cells += wide;
    }
    return lines.toString();
  }
}
