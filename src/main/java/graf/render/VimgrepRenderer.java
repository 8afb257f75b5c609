package graf.render;

import graf.search.Hit;
import graf.search.MatchPlace;
import graf.search.MatchPlaces;
import graf.search.SearchResults;
import java.io.IOException;

/// A line for each match, `file:line:column:text`, as editors read the errors of a compiler.
public final class VimgrepRenderer implements ResultsRenderer {
  /// Longer lines are cut: no editor shows them.
  private static final int LONGEST = 1000;

  private final Appendable out;
  private final Places places;

  public VimgrepRenderer(Appendable out, Places places) {
    this.out = out;
    this.places = places;
  }

  @Override
  public void render(SearchResults results) throws IOException {
    for (var hit : results.hits()) {
      for (var place : placesOf(hit)) {
        line(hit, place);
      }
    }
  }

  private Iterable<MatchPlace> placesOf(Hit hit) throws IOException {
    return MatchPlaces.of(
        hit.passage(), hit.highlights(), places.absolute(hit.file()), hit.metadata().encoding());
  }

  private void line(Hit hit, MatchPlace place) throws IOException {
    out.append(CleanText.name(places.path(hit.file())))
        .append(':')
        .append(Integer.toString(place.line()))
        .append(':')
        .append(Integer.toString(place.byteColumn()))
        .append(':')
        .append(shown(place.text()))
        .append('\n');
  }

  private static String shown(String line) {
    int end = Math.min(line.length(), LONGEST);
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return CleanText.lines(line.substring(0, end)).replace('\n', ' ');
  }
}
