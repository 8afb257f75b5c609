package graf.index.opensearch.answer;

import graf.index.Facet;
import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.IndexHits.Counts;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexRequest.Scores;
import graf.index.IndexRequest.Unit;
import graf.index.Order;
import graf.index.lucene.answer.MemoryPassages;
import graf.index.opensearch.dsl.QueryDsl;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.IndexSchema;
import graf.query.Query.Tiers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a request: in the order of the embedded engine's, and highlighted by it.
///
/// It takes three requests at most where no page is long: counts and the best of both tiers; what
/// raises these; their records, the states of their sources and their near copies.
final class Answer {
  private static final String ALL_WORDS = "all words";

  /// As many more than are wanted are looked at where some may be left out.
  private static final int SPARE = 50;

  private final Asking asking;
  private final Visibility visibility;
  private final IndexRequest request;
  private final QueryDsl dsl;
  private final Map<String, Object> some;
  private final Map<String, Object> all;
  private final boolean hasTiers;
  private final boolean leavesOut;
  private final FoundRecords records;
  private final CopyCounts copies;
  private final FoundStates states = new FoundStates();

  Answer(Asking asking, Visibility visibility, IndexRequest request, QueryDsl dsl) {
    this.asking = asking;
    this.visibility = visibility;
    this.request = request;
    this.dsl = dsl;
    some = dsl.some();
    hasTiers = dsl.hasTiers();
    all = hasTiers ? dsl.all() : some;
    leavesOut = folds() || request.perDocument() < Integer.MAX_VALUE;
    records = new FoundRecords(asking, visibility);
    copies = new CopyCounts(request.query(), asking.searcher().languages(), records);
  }

  private boolean folds() {
    return request.copies() == Copies.FOLDED;
  }

  /// @param alongside what else is asked in the same requests
  IndexHits hits(List<Paged> alongside) throws IOException {
    var counts = new AnswerCounts(asking, matching(), withAllWords(), request.counted());
    var facets = new LinkedHashMap<Facet, ValueCounts>();
    for (Facet facet : request.facets()) {
      if (facet != Facet.FILE) {
        facets.put(facet, ValueCounts.of(facet, asking, matching()));
      }
    }
    var files = new FileCounts(asking, matching());
    var first = new ArrayList<>(alongside);
    first.addAll(counts.pages());
    first.addAll(facets.values());
    if (request.facets().contains(Facet.FILE)) {
      first.add(files);
    }
    var found = page(first);
    var hits = highlighted(found);
    var values = new LinkedHashMap<Facet, Map<String, Long>>();
    for (Facet facet : request.facets()) {
      var ofFacet = facets.get(facet);
      values.put(facet, ofFacet == null ? files.counts() : ofFacet.counts());
    }
    return new IndexHits(
        hits,
        counts.total(),
        counts.allWords(),
        counts.documents().number(),
        values,
        exactness(counts, facets.values()));
  }

  private static Counts exactness(AnswerCounts counts, Collection<ValueCounts> facets) {
    var exactness = counts.documents().exactness();
    for (ValueCounts facet : facets) {
      exactness = exactness.and(facet.isExact() ? Counts.EXACT : Counts.ABOUT);
    }
    return exactness;
  }

  /// Returns the states of the sources of hits, which were read with them.
  FoundStates states() {
    return states;
  }

  private List<IndexHit> highlighted(List<FoundPassage> found) throws IOException {
    if (found.isEmpty()) {
      return List.of();
    }
    var sources = new LinkedHashSet<String>();
    for (FoundPassage one : found) {
      records.expect(one);
      sources.add(one.source());
    }
    var asked = new ArrayList<>(records.pages());
    asked.addAll(states.pages(asking, visibility, sources));
    if (folds()) {
      asked.add(copies.pages(asking, visibility, unseen()));
    }
    asking.run(asked);
    var bare = new ArrayList<IndexHit>();
    for (FoundPassage one : found) {
      bare.add(bare(one));
    }
    var hits = MemoryPassages.highlighted(request.query(), bare, asking.searcher().languages());
    if (folds()) {
      for (int i = 0; i < hits.size(); i++) {
        hits.set(i, hits.get(i).folding(copies.of(found.get(i))));
      }
    }
    boolean explains = request.scores() == Scores.EXPLAINED && request.order() == Order.SCORE;
    return explains
        ? new ScoreExplanations(asking, visibility).of(hits, found, some, request.query())
        : hits;
  }

  private IndexHit bare(FoundPassage found) throws IOException {
    return new IndexHit(
        records.of(found),
        found.passage(),
        found.score(),
        found.allWords(),
        List.of(),
        List.of(),
        List.of());
  }

  /// What matches, whether it is to be seen or not.
  private Map<String, Object> unseen() {
    return request.query().tiers() == Tiers.ALL ? all : some;
  }

  private Map<String, Object> matching() {
    return visibility.visible(unseen());
  }

  /// Returns the query of what has all words; null where that is what matches.
  private @Nullable Map<String, Object> withAllWords() {
    return hasTiers && request.query().tiers() != Tiers.ALL ? visibility.visible(all) : null;
  }

  private List<FoundPassage> page(List<Paged> first) throws IOException {
    int wanted = (int) Math.min((long) request.offset() + request.limit(), Integer.MAX_VALUE);
    if (request.limit() == 0) {
      asking.run(first);
      return List.of();
    }
    int asked = leavesOut ? (int) Math.min((long) wanted + SPARE, Integer.MAX_VALUE) : wanted;
    var alongside = first;
    while (true) {
      var best = best(asked, alongside);
      boolean last = best.size() < asked || asked == Integer.MAX_VALUE;
      var kept = kept(best, wanted);
      if (kept.size() >= wanted || last) {
        int end = Math.min(wanted, kept.size());
        return kept.subList(Math.min(request.offset(), end), end);
      }
      asked = (int) Math.min(4L * asked, Integer.MAX_VALUE);
      alongside = List.of();
    }
  }

  /// Returns the first `wanted` of `found` that are not left out, as {@link
  /// graf.index.lucene.LuceneIndex} does.
  private List<FoundPassage> kept(List<FoundPassage> found, int wanted) throws IOException {
    if (!leavesOut) {
      return found;
    }
    copies.clear();
    var seen = new HashMap<Object, Integer>();
    var kept = new ArrayList<FoundPassage>();
    for (FoundPassage one : found) {
      if (kept.size() == wanted) {
        break;
      }
      if (folds() && copies.repeats(one)) {
        continue;
      }
      if (seen.merge(unitOf(one), 1, Integer::sum) <= request.perDocument()) {
        kept.add(one);
        if (folds()) {
          copies.keep(one);
        }
      }
    }
    return kept;
  }

  private Object unitOf(FoundPassage found) {
    return request.unit() == Unit.FILE ? found.file() : found.name();
  }

  /// @param first what else is asked in the same requests
  private List<FoundPassage> best(int limit, List<Paged> first) throws IOException {
    var tiers = request.query().tiers();
    boolean isTiered = request.order() == Order.SCORE && tiers != Tiers.ANY;
    var upper =
        isTiered || tiers == Tiers.ALL ? best(all, limit, true) : best(namingAll(), limit, false);
    var lower =
        isTiered && hasTiers && tiers == Tiers.ALL_THEN_SOME ? best(some, limit, false) : null;
    var asked = new ArrayList<>(first);
    asked.add(upper.pages());
    // What the upper tier leaves is not known yet: of a short page it is asked for all the same.
    if (lower != null && limit <= HitPages.AT_ONCE) {
      asked.add(lower.pages());
    }
    asking.run(asked);
    if (lower == null || upper.size() >= limit) {
      asking.run(upper.raising());
      return upper.inOrder();
    }
    return both(upper, lower, limit);
  }

  private List<FoundPassage> both(BestPassages upper, BestPassages lower, int limit)
      throws IOException {
    asking.run(List.of(lower.pages()));
    var raising = new ArrayList<>(upper.raising());
    raising.addAll(lower.raising());
    asking.run(raising);
    var found = new ArrayList<>(upper.inOrder());
    var upperTier = new HashSet<String>();
    for (FoundPassage one : found) {
      upperTier.add(one.id());
    }
    for (FoundPassage one : lower.inOrder()) {
      if (found.size() < limit && !upperTier.contains(one.id())) {
        found.add(one);
      }
    }
    return found;
  }

  private BestPassages best(Map<String, Object> query, int limit, boolean allWords) {
    boolean isScored = request.order() == Order.SCORE;
    @Nullable Map<String, Object> raising = isScored ? dsl.raising() : null;
    return new BestPassages(
        asking,
        visibility,
        new BestPassages.Sought(query, sort(), limit, allWords, isScored),
        raising);
  }

  /// Returns the query of all hits, which says of each whether it matches every wanted clause.
  private Map<String, Object> namingAll() {
    var named = Map.of("bool", Map.of("filter", List.of(all), "_name", ALL_WORDS));
    return Map.of("bool", Map.of("must", List.of(some), "should", List.of(named)));
  }

  private static List<Object> byDate(Map<String, Object> order) {
    return List.of(Map.of(IndexSchema.DATE, order), IndexSchema.NAME, IndexSchema.ORDINAL);
  }

  private List<Object> sort() {
    return switch (request.order()) {
      case SCORE -> List.of("_score", IndexSchema.NAME, IndexSchema.ORDINAL);
      case PATH -> List.of(IndexSchema.NAME, IndexSchema.ORDINAL);
      case DATE -> byDate(Map.of("order", "desc", "missing", 0));
      case OLDEST -> byDate(Map.of("order", "asc", "missing", "_last"));
    };
  }
}
