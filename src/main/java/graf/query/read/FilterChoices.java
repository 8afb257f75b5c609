package graf.query.read;

import graf.query.Clause;
import graf.query.Clauses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filters with those of one field as a choice: a document has one path, one type and one language,
/// so two of them side by side can only mean either.
final class FilterChoices {
  private FilterChoices() {}

  static List<Clause> of(List<Clause> filters) {
    if (filters.size() < 2) {
      return filters;
    }
    Map<Object, List<Clause>> byField = new LinkedHashMap<>();
    for (Clause filter : filters) {
      byField.computeIfAbsent(field(filter), _ -> new ArrayList<>()).add(filter);
    }
    var choices = new ArrayList<Clause>();
    for (List<Clause> choice : byField.values()) {
      choices.add(Clauses.any(choice));
    }
    return choices;
  }

  /// Returns the field that `filter` is about, or the filter itself where it stands alone.
  private static Object field(Clause filter) {
    return switch (filter) {
      case Clause.PathFilter _, Clause.TypeFilter _, Clause.LanguageFilter _ -> filter.getClass();
      case Clause.Or(var clauses) -> fieldOfAll(clauses, filter);
      default -> filter;
    };
  }

  private static Object fieldOfAll(List<Clause> clauses, Clause filter) {
    Object field = field(clauses.getFirst());
    for (Clause clause : clauses) {
      if (!field.equals(field(clause))) {
        return filter;
      }
    }
    return field instanceof Class<?> ? field : filter;
  }
}
