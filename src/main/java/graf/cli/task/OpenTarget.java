package graf.cli.task;

import graf.passage.Location;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.render.ShownDocument;
import graf.search.MatchPlace;
import graf.search.MatchPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be opened in an editor or viewer.
///
/// @param encoding of the file, null for UTF-8
/// @param page from 1; 0 where there are no pages
/// @param matches in the passage; the first is where it is opened
public record OpenTarget(
    Path file, @Nullable String encoding, int page, Passage passage, List<TextRange> matches) {
  public OpenTarget {
    matches = List.copyOf(matches);
  }

  static OpenTarget atLine(Path file, int line) {
    var location = new Location(line, line, null, new TextRange(0, 0), List.of());
    return new OpenTarget(file, null, 0, new Passage(0, "", location), List.of());
  }

  /// Returns the passage that was asked for, or the line of it.
  static OpenTarget of(ShownDocument shown, ShowTarget target, Path base) {
    var file = base.resolve(shown.metadata().fileOf(shown.id())).normalize();
    if (target instanceof ShowTarget.ByLine || shown.passages().isEmpty()) {
      return atLine(file, target instanceof ShowTarget.ByLine(_, var asked) ? asked : 1);
    }
    var passage = shown.passages().getFirst();
    var page = passage.location().page();
    return new OpenTarget(
        file, shown.metadata().encoding(), page == null ? 0 : page.number(), passage, List.of());
  }

  /// Returns where in the file, as it is now, the first match stands.
  public MatchPlace place() throws IOException {
    return MatchPlaces.of(passage, matches, file, encoding).getFirst();
  }
}
