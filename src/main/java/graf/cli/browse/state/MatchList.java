package graf.cli.browse.state;

import graf.search.Hit;
import java.util.ArrayList;
import java.util.List;

/// The matches of a document, in order.
public record MatchList(List<Reading> places) {
  public MatchList {
    places = List.copyOf(places);
  }

  public static MatchList of(BrowseState state, Hit hit) {
    var places = new ArrayList<Reading>();
    DocumentRows.matches(state.view(), hit)
        .forEach((ordinal, ranges) -> {
          for (int i = 0; i < ranges.size(); i++) {
            places.add(new Reading(ordinal, i, 0));
          }
        });
    return new MatchList(places);
  }

  public int size() {
    return places.size();
  }

  /// Returns the number, from 0, of the match at which `reading` is, or of the next one.
  public int number(Reading reading) {
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      if (place.ordinal() > reading.ordinal()
          || (place.ordinal() == reading.ordinal() && place.match() >= reading.match())) {
        return i;
      }
    }
    return Math.max(0, places.size() - 1);
  }

  /// Returns the place of the next match, or of the one before.
  public Reading from(Reading reading, int by) {
    int number = number(reading);
    var here = places.get(number);
    boolean isAt = here.ordinal() == reading.ordinal() && here.match() == reading.match();
    // From between two matches, the next one is where it counts.
    int next = isAt || by < 0 ? number + by : number;
    return places.get(Math.floorMod(next, places.size()));
  }
}
