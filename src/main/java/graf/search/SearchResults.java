package graf.search;

import graf.index.IndexHits;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a query found, and how much of the collection the answer covers.
///
/// @param queryText as typed
/// @param reading how it was read, in words, where that was asked for; else empty
/// @param total passages that match
/// @param allWords those of them with all the words
/// @param documents source documents they stand in
/// @param facets how many of the passages have which value, for each facet asked for, by its name
/// @param searched source documents in the index
/// @param skipped sources that could not be searched
/// @param reread source files that changed since they were indexed and were read again to answer
/// @param gaps what of the index did not take part, in words; empty where all did
/// @param arrivals what came or went since
/// @param notes what was not read as it may have been meant, in words
/// @param undated documents that were left out for having no date
/// @param advice what may help where nothing has all the words
/// @param counts how exact the counts of documents and of facets are
/// @param took from the query's reading to the last hit's check
public record SearchResults(
    String queryText,
    String reading,
    List<Hit> hits,
    long total,
    long allWords,
    long documents,
    Map<String, Map<String, Long>> facets,
    long searched,
    long skipped,
    List<String> reread,
    String gaps,
    NewAndGone arrivals,
    List<String> notes,
    long undated,
    Advice advice,
    IndexHits.Counts counts,
    Duration took) {
  public SearchResults {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    reread = List.copyOf(reread);
    notes = List.copyOf(notes);
  }

  /// All is counted exactly.
  public SearchResults(
      String queryText,
      String reading,
      List<Hit> hits,
      long total,
      long allWords,
      long documents,
      Map<String, Map<String, Long>> facets,
      long searched,
      long skipped,
      List<String> reread,
      String gaps,
      NewAndGone arrivals,
      List<String> notes,
      long undated,
      Advice advice,
      Duration took) {
    this(
        queryText,
        reading,
        hits,
        total,
        allWords,
        documents,
        facets,
        searched,
        skipped,
        reread,
        gaps,
        arrivals,
        notes,
        undated,
        advice,
        IndexHits.Counts.EXACT,
        took);
  }

  /// Returns the results with `hits` alone, and nothing of how the query was read.
  public SearchResults showing(List<Hit> others) {
    return new SearchResults(
        queryText, "", others, total, allWords, documents, facets, searched, skipped, reread, gaps,
        arrivals, notes, undated, advice, counts, took);
  }
}
