package graf.search;

import java.nio.charset.StandardCharsets;

/// The place of a match in its file.
///
/// @param line from 1; 1 where the format has no lines
/// @param column from 1, in UTF-16 units
/// @param text that line of the file; of a format without lines, that of the passage
public record MatchPlace(int line, int column, String text) {
  /// Returns the column in bytes of UTF-8, from 1.
  public int byteColumn() {
    return before().getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /// Returns the column in characters, from 1: one that takes two UTF-16 units counts once.
  public int characterColumn() {
    return text.codePointCount(0, before().length()) + 1;
  }

  private String before() {
    return text.substring(0, Math.min(column - 1, text.length()));
  }
}
