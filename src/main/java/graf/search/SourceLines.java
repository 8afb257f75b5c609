package graf.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Some lines of a file as it is now.
///
/// @param first the number of the first of them, from 1
/// @param start the offset of its first character in the decoded file
/// @param text all of them
record SourceLines(int first, int start, String text) {
  private static final int LONGEST = 1 << 20;

  /// Reads the lines from `first` to `last`; fewer where the file has not so many, or they are very
  /// long.
  ///
  /// @param encoding null for UTF-8
  static SourceLines read(Path file, @Nullable String encoding, int first, int last)
      throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(encoding)))) {
      int line = 1;
      int offset = 0;
      int start = -1;
      var text = new StringBuilder();
      for (int c = reader.read(); c >= 0 && line <= last; c = reader.read()) {
        if (c == '\uFEFF' && offset == 0 && start < 0 && line == 1) {
          continue;
        }
        if (line >= first && text.length() < LONGEST) {
          start = start < 0 ? offset : start;
          text.append((char) c);
        }
        offset++;
        line += c == '\n' ? 1 : 0;
      }
      return new SourceLines(first, Math.max(start, 0), text.toString());
    }
  }

  private static Charset charset(@Nullable String encoding) {
    return encoding != null && Charset.isSupported(encoding)
        ? Charset.forName(encoding)
        : StandardCharsets.UTF_8;
  }

  /// Returns the place of the character at `offset` of the text.
  MatchPlace place(int offset) {
    int line = first;
    int lineStart = 0;
    for (int end = text.indexOf('\n');
        end >= 0 && end < offset;
        end = text.indexOf('\n', end + 1)) {
      line++;
      lineStart = end + 1;
    }
    int end = text.indexOf('\n', lineStart);
    var whole = text.substring(lineStart, end < 0 ? text.length() : end);
    var shown = whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
    return new MatchPlace(line, offset - lineStart + 1, shown);
  }
}
