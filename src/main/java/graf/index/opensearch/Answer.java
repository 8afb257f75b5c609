package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.Facet;
import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Scores;
import graf.index.IndexRequest.Unit;
import graf.index.Order;
import graf.index.lucene.MemoryPassages;
import graf.index.opensearch.FoundPassages.Found;
import graf.index.plan.DuplicateGroups;
import graf.passage.TextRange;
import graf.query.Query.Tiers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer to a request: in the order of the embedded engine's, and lit up by it.
final class Answer {
  private static final Map<String, Object> EVERYTHING = Map.of("match_all", Map.of());
  private static final Map<String, Object> DOCUMENTS =
      Map.of("cardinality", Map.of("field", Schema.NAME, "precision_threshold", 40_000));

  private static final String ALL_WORDS = "all words";

  private final ClusterSearcher searcher;
  private final Visibility visibility;
  private final IndexRequest request;
  private final QueryDsl dsl;
  private final Map<String, Object> some;
  private final Map<String, Object> all;
  private final boolean hasTiers;
  private final DuplicateGroups<String> originals = QueryDsl.originals();

  Answer(ClusterSearcher searcher, Visibility visibility, IndexRequest request, QueryDsl dsl) {
    this.searcher = searcher;
    this.visibility = visibility;
    this.request = request;
    this.dsl = dsl;
    some = dsl.some();
    hasTiers = dsl.hasTiers();
    all = hasTiers ? dsl.all() : some;
  }

  IndexHits hits() throws IOException {
    var counts = counts();
    var found = page();
    return new IndexHits(
        hits(found),
        counts.path("hits").path("total").path("value").asLong(),
        counts.path("aggregations").path("all").path("doc_count").asLong(),
        counts.path("aggregations").path("counted").path("documents").path("value").asLong(),
        facets());
  }

  private List<IndexHit> hits(List<Found> found) throws IOException {
    var bare = new FoundPassages(searcher, visibility).withRecords(found);
    var hits = MemoryPassages.lit(request.query(), bare, searcher.languages());
    if (request.copies() == Copies.FOLDED && !found.isEmpty()) {
      countCopies();
      for (int i = 0; i < hits.size(); i++) {
        hits.set(i, hits.get(i).folding(originals.copiesOf(found.get(i).passage())));
      }
    }
    boolean explains = request.scores() == Scores.EXPLAINED && request.order() == Order.SCORE;
    return explains && !found.isEmpty()
        ? new ScoreExplanations(searcher, visibility).of(hits, found, some, request.query())
        : hits;
  }

  private Map<String, Object> matching() {
    return visibility.visible(request.query().tiers() == Tiers.ALL ? all : some);
  }

  private void countCopies() throws IOException {
    var alike = new ArrayList<String>();
    for (int signature : originals.signatures()) {
      alike.addAll(Schema.signature(signature));
    }
    var candidates = Dsl.all(matching(), Dsl.anyOf(Schema.SIGNATURE, alike));
    var fields =
        List.of(
            Schema.ID, Schema.SOURCE, Schema.ORDINAL, Schema.LANGUAGE, Schema.TEXT, Schema.PLACE);
    new Pages(searcher::find, candidates, List.of(Schema.NAME, Schema.ORDINAL), fields)
        .all(hit -> {
          var one = new Found(hit, 0, false);
          originals.meet(
              one.passage(), one.name(), originals.signatureOf(one.text()), candidate(one));
        });
  }

  private Map<Facet, Map<String, Long>> facets() throws IOException {
    var facets = new LinkedHashMap<Facet, Map<String, Long>>();
    for (Facet facet : request.facets()) {
      facets.put(facet, new ValueCounts(searcher::find).of(facet, matching()));
    }
    return facets;
  }

  private JsonNode counts() throws IOException {
    var body = new LinkedHashMap<String, Object>();
    body.put("size", 0);
    body.put("track_total_hits", true);
    body.put("query", matching());
    body.put(
        "aggs",
        Map.of(
            "all",
            Map.of("filter", all),
            // OpenSearch tries to shorten a count that stands by itself, and fails with some
            // queries.
            "counted",
            Map.of("filter", EVERYTHING, "aggs", Map.of("documents", DOCUMENTS))));
    return searcher.find(body);
  }

  private List<Found> page() throws IOException {
    int wanted = (int) Math.min((long) request.offset() + request.limit(), Integer.MAX_VALUE);
    int asked = request.limit() == 0 ? 0 : wanted;
    while (true) {
      var best = best(asked);
      boolean last = best.size() < asked || asked == Integer.MAX_VALUE || asked == 0;
      var kept = kept(best, wanted);
      if (kept.size() >= wanted || last) {
        int end = Math.min(wanted, kept.size());
        return kept.subList(Math.min(request.offset(), end), end);
      }
      asked = (int) Math.min(4L * asked, Integer.MAX_VALUE);
    }
  }

  /// Returns the first `wanted` of `found` that are not left out, as {@link
  /// graf.index.lucene.LuceneIndex} does.
  private List<Found> kept(List<Found> found, int wanted) throws IOException {
    boolean folds = request.copies() == Copies.FOLDED;
    if (!folds && request.perDocument() == Integer.MAX_VALUE) {
      return found;
    }
    originals.clear();
    var seen = new HashMap<Object, Integer>();
    var kept = new ArrayList<Found>();
    for (Found one : found) {
      if (kept.size() == wanted) {
        break;
      }
      int signature = folds ? originals.signatureOf(one.text()) : 0;
      if (folds && originals.like(signature, candidate(one)) != null) {
        continue;
      }
      if (seen.merge(unitOf(one), 1, Integer::sum) <= request.perDocument()) {
        kept.add(one);
        if (folds) {
          originals.keep(one.passage(), signature, candidate(one));
        }
      }
    }
    return kept;
  }

  private DuplicateGroups.Candidate candidate(Found found) {
    return new DuplicateGroups.Candidate() {
      @Override
      public String text() {
        return found.text();
      }

      @Override
      public List<TextRange> matches() throws IOException {
        var stored = found.hit().path("_source");
        return MemoryPassages.matches(
            request.query(),
            FoundPassages.passage(stored),
            stored.path(Schema.LANGUAGE).asText(),
            searcher.languages());
      }

      @Override
      public List<String> titles() throws IOException {
        var record = new FoundPassages(searcher, visibility).withRecords(List.of(found)).getFirst();
        return DuplicateGroups.titles(record.document().metadata().title(), record.passage());
      }

      @Override
      public String id() throws IOException {
        return FoundPassages.passage(found.hit().path("_source")).id(found.document());
      }
    };
  }

  private Object unitOf(Found found) {
    return request.unit() == Unit.FILE ? found.file() : found.name();
  }

  private List<Found> best(int limit) throws IOException {
    var tiers = request.query().tiers();
    if (request.order() != Order.SCORE || tiers == Tiers.ANY) {
      return best(tiers == Tiers.ALL ? all : namingAll(), limit, tiers == Tiers.ALL);
    }
    var found = best(all, limit, true);
    if (tiers == Tiers.ALL_THEN_SOME && hasTiers && found.size() < limit) {
      addRest(limit, found);
    }
    return found;
  }

  private void addRest(int limit, List<Found> found) throws IOException {
    var upperTier = new HashSet<String>();
    for (Found one : found) {
      upperTier.add(one.passage());
    }
    for (Found one : best(some, limit, false)) {
      if (found.size() < limit && !upperTier.contains(one.passage())) {
        found.add(one);
      }
    }
  }

  private List<Found> best(Map<String, Object> query, int limit, boolean allWords)
      throws IOException {
    var found = new ArrayList<Found>();
    if (limit == 0) {
      return found;
    }
    var raising = request.order() == Order.SCORE ? dsl.raising() : null;
    int window = raising == null ? limit : Math.max(limit, QueryDsl.RAISED);
    for (JsonNode hit : top(query, window)) {
      float score = (float) hit.path("_score").asDouble(0);
      found.add(new Found(hit, score, allWords || !hit.path("matched_queries").isEmpty()));
    }
    if (raising != null) {
      raise(found.subList(0, Math.min(QueryDsl.RAISED, found.size())), raising);
    }
    return new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
  }

  /// Adds to the scores of `window` those of `raising`, and puts it in its new order.
  private void raise(List<Found> window, Map<String, Object> raising) throws IOException {
    var ids = Map.of("ids", Map.of("values", window.stream().map(Found::passage).toList()));
    Map<String, Object> query =
        Map.of("bool", Map.of("filter", List.of(ids), "should", List.of(raising)));
    var body = new LinkedHashMap<String, Object>();
    body.put("query", visibility.visible(query));
    body.put("size", QueryDsl.RAISED);
    body.put("track_total_hits", false);
    body.put("_source", false);
    var raised = new HashMap<String, Float>();
    for (JsonNode hit : searcher.search(body).path("hits").path("hits")) {
      raised.put(hit.path("_id").asText(), (float) hit.path("_score").asDouble(0));
    }
    window.replaceAll(one ->
        new Found(one.hit(), one.score() + raised.getOrDefault(one.passage(), 0f), one.allWords()));
    window.sort(Comparator.comparingDouble(Found::score).reversed());
  }

  /// Returns the query of all hits, which says of each whether it matches every wanted clause.
  private Map<String, Object> namingAll() {
    var named = Map.of("bool", Map.of("filter", List.of(all), "_name", ALL_WORDS));
    return Map.of("bool", Map.of("must", List.of(some), "should", List.of(named)));
  }

  private List<JsonNode> top(Map<String, Object> query, int limit) throws IOException {
    var top = new ArrayList<JsonNode>();
    var fields =
        List.of(
            Schema.ID,
            Schema.SOURCE,
            Schema.HOLDER,
            Schema.LANGUAGE,
            Schema.ORDINAL,
            Schema.TEXT,
            Schema.PLACE);
    Pages.Asked asked = request.order() == Order.SCORE ? searcher::search : searcher::find;
    new Pages(asked, visibility.visible(query), sort(), fields).first(limit, top::add);
    return top;
  }

  private static List<Object> byDate(Map<String, Object> order) {
    return List.of(Map.of(Schema.DATE, order), Schema.NAME, Schema.ORDINAL);
  }

  private List<Object> sort() {
    return switch (request.order()) {
      case SCORE -> List.of("_score", Schema.NAME, Schema.ORDINAL);
      case PATH -> List.of(Schema.NAME, Schema.ORDINAL);
      case DATE -> byDate(Map.of("order", "desc", "missing", 0));
      case OLDEST -> byDate(Map.of("order", "asc", "missing", "_last"));
    };
  }
}
