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
/// @param turns where in its text it goes on on other pages, in order
public record Location(
    int lineStart,
    int lineEnd,
    @Nullable Page page,
    TextRange range,
    List<String> heading,
    List<PageTurn> turns) {
  public Location {
    heading = List.copyOf(heading);
    turns = List.copyOf(turns);
  }

  /// That of a passage which stands on one page, or on none.
  public Location(
      int lineStart, int lineEnd, @Nullable Page page, TextRange range, List<String> heading) {
    this(lineStart, lineEnd, page, range, heading, List.of());
  }

  /// Says whether its text was recognised on a picture.
  public boolean isRecognised() {
    return page != null && page.confidence() != null;
  }

  /// Returns this with the page of the character at `offset` of the passage's text for the page it
  /// begins on: where a reader is to look for what matched.
  public Location seenAt(int offset) {
    return turns.isEmpty()
        ? this
        : new Location(lineStart, lineEnd, pageAt(offset), range, heading, turns);
  }

  /// Returns the page of the character at `offset` of the passage's text.
  private @Nullable Page pageAt(int offset) {
    var at = page;
    for (var turn : turns) {
      at = turn.offset() <= offset ? turn.page() : at;
    }
    return at;
  }
}
