package graf.cli.browse;

import graf.index.Facet;
import graf.query.Clause;
import graf.query.Clauses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A value of a facet that was ticked: only what has it is looked for.
record Tick(Facet facet, String value) {
  private static final String SPECIAL = "*?[{";

  /// Returns the filters that `ticks` make, those of `left` left out: of one facet any, of several
  /// all.
  ///
  /// @param base the folder that documents are named from
  static List<Clause> filters(List<Tick> ticks, List<Facet> left, Path base) {
    var filters = new ArrayList<Clause>();
    for (var facet : Facet.asked()) {
      var choices = new ArrayList<Clause>();
      for (var tick : ticks) {
        if (tick.facet == facet && !left.contains(facet)) {
          choices.add(tick.filter(base));
        }
      }
      if (!choices.isEmpty()) {
        filters.add(Clauses.any(choices));
      }
    }
    return filters;
  }

  private Clause filter(Path base) {
    return switch (facet) {
      case TYPE -> new Clause.TypeFilter(value);
      case LANG -> new Clause.LanguageFilter(value);
      case YEAR -> {
        int year = Integer.parseInt(value) * 10_000;
        yield new Clause.DateFilter(year + 101, year + 1231);
      }
      case PATH, FILE -> new Clause.PathFilter(literal(base.toString()) + "/" + literal(value));
    };
  }

  /// Returns the pattern that only `path` matches.
  private static String literal(String path) {
    var out = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      out.append(SPECIAL.indexOf(c) < 0 ? Character.toString(c) : "[" + c + "]");
    }
    return out.toString();
  }
}
