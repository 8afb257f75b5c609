package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.dsl.QueryDsl;
import graf.index.opensearch.generation.Pages;
import graf.index.opensearch.generation.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first passages of a query in its order, the best of them raised.
final class BestPassages {
  private final Asking asking;
  private final Visibility visibility;
  private final @Nullable Map<String, Object> raising;
  private final List<FoundPassage> found = new ArrayList<>();
  private final int limit;
  private final HitPages pages;
  private @Nullable SinglePage raised;

  /// @param sought what is found, in what order
  /// @param raising of the best; null where nothing is raised
  BestPassages(
      Asking asking, Visibility visibility, Sought sought, @Nullable Map<String, Object> raising) {
    this.asking = asking;
    this.visibility = visibility;
    this.raising = raising;
    limit = sought.limit();
    int window = raising == null ? limit : Math.max(limit, QueryDsl.RAISED);
    var hits =
        new HitPages.Sought(visibility.visible(sought.query()), sought.sort(), FoundPassage.FIELDS);
    Pages.Taker taker = hit -> found.add(found(hit, sought.allWords()));
    pages =
        sought.isScored()
            ? HitPages.scored(asking, hits, window, taker)
            : HitPages.unscored(asking, hits, window, taker);
  }

  /// What is looked for.
  ///
  /// @param allWords whether all that is found has all the words
  record Sought(
      Map<String, Object> query,
      List<Object> sort,
      int limit,
      boolean allWords,
      boolean isScored) {}

  private static FoundPassage found(JsonNode hit, boolean allWords) {
    float score = (float) hit.path("_score").asDouble(0);
    return new FoundPassage(hit, score, allWords || !hit.path("matched_queries").isEmpty());
  }

  Paged pages() {
    return pages;
  }

  int size() {
    return Math.min(limit, found.size());
  }

  /// Returns what is to be asked to raise the best.
  List<Paged> raising() {
    if (raising == null || found.isEmpty()) {
      return List.of();
    }
    var ids = Map.of("ids", Map.of("values", window().stream().map(FoundPassage::id).toList()));
    Map<String, Object> query =
        Map.of("bool", Map.of("filter", List.of(ids), "should", List.of(raising)));
    var body = new LinkedHashMap<String, Object>();
    body.put("query", visibility.visible(query));
    body.put("size", QueryDsl.RAISED);
    body.put("track_total_hits", false);
    body.put("_source", false);
    raised = new SinglePage(asking.scored(body));
    return List.of(raised);
  }

  private List<FoundPassage> window() {
    return found.subList(0, Math.min(QueryDsl.RAISED, found.size()));
  }

  /// Returns them in their order, having been raised.
  List<FoundPassage> inOrder() {
    if (raised != null) {
      raise(raised.answer());
      raised = null;
    }
    return found.subList(0, size());
  }

  /// Adds to the scores of the best what raises them, and puts them in their new order.
  private void raise(JsonNode answer) {
    var by = new HashMap<String, Float>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      by.put(hit.path("_id").asText(), (float) hit.path("_score").asDouble(0));
    }
    var window = window();
    window.replaceAll(one -> one.raised(by.getOrDefault(one.id(), 0f)));
    window.sort(Comparator.comparingDouble(FoundPassage::score).reversed());
  }
}
