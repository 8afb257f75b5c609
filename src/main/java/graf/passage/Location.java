package graf.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a passage stands in its source, absolute in the whole source.
///
/// @param lineStart the line of its first character, from 1; 0 where the format has no lines
/// @param lineEnd the line of its last character; 0 where the format has no lines
/// @param page the page it begins on, null where the format has no pages
/// @param range UTF-16 offsets into the source's decoded text
/// @param heading the headings above it, outermost first
public record Location(
    int lineStart, int lineEnd, @Nullable Page page, TextRange range, List<String> heading) {
  public Location {
    heading = List.copyOf(heading);
  }
}
