package graf.cli.browse.state;

import graf.index.Facet;
import graf.query.Clause;
import graf.query.Clauses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A value of a facet that was ticked: only what has it is looked for.
public record Tick(Facet facet, String value) {
  /// Returns the filters that `ticks` make, those of `left` left out: of one facet any, of several
  /// all.
  ///
  /// @param glob makes a pattern of a value of the facet by paths
  public static List<Clause> filters(
      List<Tick> ticks, List<Facet> left, Function<String, String> glob) {
    var filters = new ArrayList<Clause>();
    for (var facet : Facet.asked()) {
      var choices = new ArrayList<Clause>();
      for (var tick : ticks) {
        if (tick.facet == facet && !left.contains(facet)) {
          choices.add(tick.filter(glob));
        }
      }
      if (!choices.isEmpty()) {
        filters.add(Clauses.any(choices));
      }
    }
    return filters;
  }

  private Clause filter(Function<String, String> glob) {
    return switch (facet) {
      case TYPE -> new Clause.TypeFilter(value);
      case LANG -> new Clause.LanguageFilter(value);
      case YEAR -> {
        int year = Integer.parseInt(value) * 10_000;
        yield new Clause.DateFilter(year + 101, year + 1231);
      }
      case PATH, FILE -> new Clause.PathFilter(glob.apply(value));
    };
  }
}
