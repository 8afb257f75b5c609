package graf.search;

import java.time.Duration;
import java.util.List;

/// What a query found, and how much of the collection the answer covers.
///
/// @param queryText as typed
/// @param total passages that match
/// @param allWords those of them with all the words
/// @param documents source documents they stand in
/// @param searched source documents in the index
/// @param skipped sources that could not be searched
/// @param reread source files that changed since they were indexed and were read again to answer
/// @param gaps what of the index did not take part, in words; empty where all did
/// @param arrivals what came or went since
/// @param advice what may help where nothing has all the words
/// @param took from the query's reading to the last hit's check
public record SearchResults(
    String queryText,
    List<Hit> hits,
    long total,
    long allWords,
    long documents,
    long searched,
    long skipped,
    List<String> reread,
    String gaps,
    Arrivals arrivals,
    Advice advice,
    Duration took) {
  public SearchResults {
    hits = List.copyOf(hits);
    reread = List.copyOf(reread);
  }
}
