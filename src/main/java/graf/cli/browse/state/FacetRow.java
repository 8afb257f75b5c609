package graf.cli.browse.state;

import graf.index.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A value of a facet that can be ticked.
public record FacetRow(Tick tick, long passages) {
  /// Of one facet; those with the most passages come first.
  private static final int MOST_VALUES = 50;

  /// Returns the values that can be ticked.
  public static List<FacetRow> of(BrowseState state) {
    var found = state.found();
    return of(found == null ? Map.of() : found.counts(), state.question().ticks());
  }

  /// Returns the values in `counts` and those of `ticks`, facet by facet.
  private static List<FacetRow> of(Map<Facet, Map<String, Long>> counts, List<Tick> ticks) {
    var rows = new ArrayList<FacetRow>();
    for (var facet : Facet.asked()) {
      var values = counts.getOrDefault(facet, Map.of());
      int shown = 0;
      for (var value : values.entrySet()) {
        var tick = new Tick(facet, value.getKey());
        if (shown++ < MOST_VALUES || ticks.contains(tick)) {
          rows.add(new FacetRow(tick, value.getValue()));
        }
      }
      for (var tick : ticks) {
        if (tick.facet() == facet && !values.containsKey(tick.value())) {
          rows.add(new FacetRow(tick, 0));
        }
      }
    }
    return rows;
  }
}
