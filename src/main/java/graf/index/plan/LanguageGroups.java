package graf.index.plan;

import graf.query.Clause;
import graf.query.Query;
import java.util.ArrayList;
import java.util.List;

/// Which languages of an index are asked together: a question that is asked in each by itself has
/// its words times its languages times its fields as clauses, of which a cluster takes 1,024.
final class LanguageGroups {
  /// Words times groups at most. A word is up to fifteen clauses: in text, lead, title and heading,
  /// as written and as spelled, and where a tier is told.
  private static final int MOST = 48;

  private LanguageGroups() {}

  /// Returns `languages`, of which the commonest come first, in groups: each by itself as long as
  /// the question is short enough.
  static List<List<String>> of(List<String> languages, Query query) {
    int words = count(query.wanted()) + count(query.required()) + count(query.excluded());
    int groups = Math.clamp(MOST / Math.max(1, words), 1, languages.size());
    var parted = new ArrayList<List<String>>();
    for (int i = 0; i < groups - 1; i++) {
      parted.add(List.of(languages.get(i)));
    }
    parted.add(List.copyOf(languages.subList(groups - 1, languages.size())));
    return parted;
  }

  /// Returns the group in which `language` is asked.
  static List<String> with(String language, List<List<String>> groups) {
    for (List<String> group : groups) {
      if (group.contains(language)) {
        return group;
      }
    }
    return List.of(language);
  }

  private static int count(List<Clause> clauses) {
    int count = 0;
    for (Clause clause : clauses) {
      count +=
          switch (clause) {
            case Clause.And(var inner) -> count(inner);
            case Clause.Or(var inner) -> count(inner);
            case Clause.Not(var inner) -> count(List.of(inner));
            case Clause.In(_, var inner) -> count(List.of(inner));
            default -> 1;
          };
    }
    return count;
  }
}
