package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.IndexHits.Counts;
import graf.index.IndexRequest.Counted;
import graf.index.plan.IndexSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many passages match, and in how many documents they stand.
///
/// Totals alone take a cluster a hundredth of what documents take it, passage for passage: so they
/// are always exact, and documents are counted in so many passages of a shard at most.
final class AnswerCounts {
  /// As many passages of a shard are looked through for their documents: a quarter of a second.
  private static final int MOST_PASSAGES = 1_000_000;

  private static final Map<String, Object> EVERYTHING = Map.of("match_all", Map.of());

  private final SinglePage total;
  private final @Nullable SinglePage allWords;
  private final @Nullable SinglePage documents;

  /// @param matching the query of what matches
  /// @param withAllWords of what has all words; null where that is the same
  AnswerCounts(
      Asking asking,
      Map<String, Object> matching,
      @Nullable Map<String, Object> withAllWords,
      Counted counted) {
    total = new SinglePage(asking.unscored(total(matching)));
    boolean all = counted == Counted.ALL;
    allWords =
        all && withAllWords != null ? new SinglePage(asking.unscored(total(withAllWords))) : null;
    documents = all ? new SinglePage(asking.unscored(documents(matching))) : null;
  }

  /// Documents, as they were counted.
  record Documents(long number, Counts exactness) {
    static final Documents NONE = new Documents(0, Counts.EXACT);

    /// Reads them from the answer to a count.
    ///
    /// @param passages all that match
    static Documents of(JsonNode answer, long passages) {
      long number =
          answer.path("aggregations").path("counted").path("documents").path("value").asLong();
      long counted = answer.path("hits").path("total").path("value").asLong();
      if (answer.path("terminated_early").asBoolean() && counted > 0 && counted < passages) {
        return new Documents(Math.round((double) number * passages / counted), Counts.ABOUT);
      }
      return new Documents(number, number > ValueCounts.MOST ? Counts.ABOUT : Counts.EXACT);
    }
  }

  private static Map<String, Object> total(Map<String, Object> query) {
    return Map.of("size", 0, "track_total_hits", true, "query", query);
  }

  private static Map<String, Object> documents(Map<String, Object> query) {
    var names = Map.of("field", IndexSchema.NAME, "precision_threshold", ValueCounts.MOST);
    // OpenSearch tries to shorten a count that stands by itself, and fails with some queries.
    var counted =
        Map.of("filter", EVERYTHING, "aggs", Map.of("documents", Map.of("cardinality", names)));
    return Map.of(
        "size",
        0,
        "track_total_hits",
        true,
        "terminate_after",
        MOST_PASSAGES,
        "query",
        query,
        "aggs",
        Map.of("counted", counted));
  }

  /// Returns what is to be asked.
  List<Paged> pages() {
    var pages = new ArrayList<Paged>();
    pages.add(total);
    if (allWords != null) {
      pages.add(allWords);
    }
    if (documents != null) {
      pages.add(documents);
    }
    return pages;
  }

  long total() {
    return total(total.answer());
  }

  long allWords() {
    return total(allWords == null ? total.answer() : allWords.answer());
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  Documents documents() {
    return documents == null ? Documents.NONE : Documents.of(documents.answer(), total());
  }
}
