package graf.render;

import graf.search.Arrivals;
import graf.search.SearchResults;
import java.util.List;

/// The last line of an answer: how much was found, in how much, how fast.
public final class ResultsSummary {
  private ResultsSummary() {}

  /// Returns the line, without its end.
  public static String of(SearchResults results) {
    if (results.total() == 0) {
      return nothing(results);
    }
    return Amounts.of(results.total(), "passage")
        + tier(results)
        + " in "
        + Amounts.of(results.documents(), "document")
        + coverage(results);
  }

  private static String tier(SearchResults results) {
    return results.allWords() == results.total()
        ? ""
        : " (" + Amounts.digits(results.allWords()) + " with all words)";
  }

  private static String coverage(SearchResults results) {
    return " · searched "
        + Amounts.digits(results.searched())
        + ", skipped "
        + Amounts.digits(results.skipped())
        + " · "
        + Amounts.duration(results.took())
        + arrivals(results.arrivals());
  }

  private static String arrivals(Arrivals arrivals) {
    if (arrivals.isNone()) {
      return "";
    }
    var added = arrivals.added() == 0 ? "" : Amounts.of(arrivals.added(), "new file");
    var gone = arrivals.gone() == 0 ? "" : Amounts.digits(arrivals.gone()) + " gone";
    return " · "
        + added
        + (added.isEmpty() || gone.isEmpty() ? "" : ", ")
        + gone
        + " since; graf index brings it up to date";
  }

  private static String nothing(SearchResults results) {
    if (results.searched() == 0) {
      return "the index holds no documents yet; add some with: graf index PATH";
    }
    return "nothing found for "
        + MarkedText.folded(results.queryText(), List.of()).text()
        + "; try fewer words, or the beginning of one with a star: drone*"
        + coverage(results);
  }
}
