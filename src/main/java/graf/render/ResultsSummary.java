package graf.render;

import graf.index.IndexHits.Counts;
import graf.index.MissingWord;
import graf.search.Advice;
import graf.search.NewAndGone;
import graf.search.SearchResults;
import java.util.ArrayList;
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
        + (results.counts() == Counts.EXACT ? " in " : " in about ")
        + Amounts.of(results.documents(), "document")
        + coverage(results);
  }

  /// Returns lines of what may help where nothing was found, to stand above the last line.
  public static List<String> advice(SearchResults results) {
    if (results.total() > 0) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    for (var word : results.advice().missing()) {
      lines.add(missing(word));
    }
    for (var relaxed : results.advice().relaxed()) {
      lines.add(relaxed(relaxed));
    }
    return lines;
  }

  private static String relaxed(Advice.Relaxed relaxed) {
    var found = Amounts.of(relaxed.passages(), "passage");
    return relaxed.change().equals(Advice.SPELT)
        ? "did you mean: graf query "
            + ShellWords.quoted(folded(relaxed.queryText()))
            + " ("
            + found
            + ")"
        : relaxed.change() + ": " + found;
  }

  private static String missing(MissingWord word) {
    var nearest = word.nearest();
    return "not in the index: "
        + folded(word.word())
        + (nearest == null ? "" : " (nearest spelling: " + folded(nearest) + ")");
  }

  private static String tier(SearchResults results) {
    if (results.allWords() == results.total()) {
      return "";
    }
    var all = new StringBuilder(" (").append(Amounts.digits(results.allWords()));
    all.append(" with all words");
    for (var word : results.advice().missing()) {
      all.append("; ").append(missing(word));
    }
    return all.append(')').toString();
  }

  private static String folded(String text) {
    return MarkedText.folded(text, List.of()).text();
  }

  private static String coverage(SearchResults results) {
    return " · searched "
        + Amounts.digits(results.searched())
        + ", skipped "
        + Amounts.digits(results.skipped())
        + " · "
        + Amounts.duration(results.took())
        + undated(results.undated())
        + arrivals(results.arrivals())
        + notes(results.notes());
  }

  private static String undated(long documents) {
    return documents == 0
        ? ""
        : " · " + Amounts.of(documents, "document") + " without a date left out";
  }

  private static String notes(List<String> notes) {
    var told = new StringBuilder();
    for (String note : notes) {
      told.append(" · ").append(folded(note));
    }
    return told.toString();
  }

  private static String arrivals(NewAndGone arrivals) {
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
        + folded(results.queryText())
        + (advice(results).isEmpty() && results.notes().isEmpty()
            ? "; try fewer words, or the beginning of one with a star: drone*"
            : "")
        + coverage(results);
  }
}
