package graf.search;

import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.query.Clause;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Counts what a query leaves out for having no date.
final class UndatedDocuments {
  private final PassageSearcher searcher;

  UndatedDocuments(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /// Returns how many documents would be among the answers to `query` but for its dates, and have
  /// none.
  long leftOut(Query query) throws IOException {
    var filters = new ArrayList<Clause>();
    for (Clause filter : query.filters()) {
      if (!isDate(filter)) {
        filters.add(filter);
      }
    }
    if (filters.size() == query.filters().size()) {
      return 0;
    }
    filters.add(new Clause.Not(new Clause.DateFilter(null, null)));
    var undated =
        new Query(
            query.text(),
            query.wanted(),
            query.required(),
            query.excluded(),
            filters,
            query.tiers());
    var count = new IndexRequest(undated, Order.SCORE, 0, 0, Integer.MAX_VALUE);
    return searcher.search(count).documents();
  }

  private static boolean isDate(Clause filter) {
    return switch (filter) {
      case Clause.DateFilter _ -> true;
      case Clause.Or(var choices) -> areDates(choices);
      default -> false;
    };
  }

  private static boolean areDates(List<Clause> choices) {
    for (Clause choice : choices) {
      if (!isDate(choice)) {
        return false;
      }
    }
    return true;
  }
}
