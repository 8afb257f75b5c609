package graf.index.opensearch.answer;

import graf.index.DocumentRecord;
import graf.index.Facet;
import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.IndexStatistics;
import graf.index.MissingWord;
import graf.index.NearCopies;
import graf.index.PassageSearcher;
import graf.index.PassageSpan;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.answer.MemoryPassages;
import graf.index.opensearch.dsl.QueryDsl;
import graf.index.plan.CopyGroups;
import graf.index.plan.Dates;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A cluster's index in which some sources are as they are now, held in memory for one answer.
///
/// Their passages are scored by the words of these sources alone, since a cluster does not give
/// away its statistics: among the others, they stand near where they belong and not exactly there.
final class UpdatedSearcher implements PassageSearcher {
  private final ClusterSearcher committed;
  private final PassageSearcher now;
  private final List<String> updated;

  private UpdatedSearcher(ClusterSearcher committed, PassageSearcher now, List<String> updated) {
    this.committed = committed;
    this.now = now;
    this.updated = updated;
  }

  static UpdatedSearcher of(ClusterSearcher committed, List<SourceUpdate> updates)
      throws IOException {
    var sources = updates.stream().map(SourceUpdate::source).toList();
    return new UpdatedSearcher(committed, MemoryPassages.searcher(updates), sources);
  }

  @Override
  public IndexHits search(IndexRequest request) throws IOException {
    long last = (long) request.offset() + request.limit();
    int limit = request.limit() == 0 ? 0 : (int) Math.min(last, Integer.MAX_VALUE);
    var fromStart = request.page(0, limit);
    var before = committed.search(fromStart, updated);
    var anew = now.search(fromStart);
    var hits = new ArrayList<>(before.hits());
    hits.addAll(anew.hits());
    hits.sort(order(request));
    var kept = request.copies() == Copies.FOLDED ? folded(hits) : hits;
    int end = Math.min(limit, kept.size());
    return new IndexHits(
        kept.subList(Math.min(request.offset(), end), end),
        before.total() + anew.total(),
        before.allWords() + anew.allWords(),
        before.documents() + anew.documents(),
        sum(before.facets(), anew.facets()),
        before.counts().and(anew.counts()));
  }

  /// Folds hits into those of the other engine that they nearly repeat, with what was folded into
  /// them.
  private static List<IndexHit> folded(List<IndexHit> hits) throws IOException {
    var originals = QueryDsl.<Integer>originals();
    var kept = new ArrayList<IndexHit>();
    for (IndexHit hit : hits) {
      var text = hit.passage().text();
      int signature = originals.signatureOf(text);
      var like = originals.like(signature, candidate(hit));
      if (like == null) {
        originals.keep(kept.size(), signature, candidate(hit));
        kept.add(hit);
      } else {
        var original = kept.get(like);
        var copies = original.copies().and(one(hit)).and(hit.copies());
        kept.set(like, original.folding(copies));
      }
    }
    return kept;
  }

  private static NearCopies one(IndexHit hit) {
    return new NearCopies(1, 1, List.of(hit.passage().id(hit.document().id())));
  }

  private static CopyGroups.Candidate candidate(IndexHit hit) {
    return new CopyGroups.Candidate() {
      @Override
      public String text() {
        return hit.passage().text();
      }

      @Override
      public List<TextRange> matches() {
        return hit.highlights();
      }

      @Override
      public List<String> titles() {
        return CopyGroups.titles(hit.document().metadata().title(), hit.passage());
      }

      @Override
      public String id() {
        return hit.passage().id(hit.document().id());
      }
    };
  }

  private static Map<Facet, Map<String, Long>> sum(
      Map<Facet, Map<String, Long>> one, Map<Facet, Map<String, Long>> other) {
    var sum = new LinkedHashMap<Facet, Map<String, Long>>();
    one.forEach((facet, passages) -> sum.put(facet, new LinkedHashMap<>(passages)));
    other.forEach((facet, passages) ->
        passages.forEach((value, count) ->
            sum.computeIfAbsent(facet, _ -> new LinkedHashMap<>()).merge(value, count, Long::sum)));
    return sum;
  }

  private static Comparator<IndexHit> order(IndexRequest request) {
    var byPlace =
        Comparator.<IndexHit, String>comparing(hit -> hit.document().id())
            .thenComparing(hit -> hit.document().source())
            .thenComparingInt(hit -> hit.passage().ordinal());
    return switch (request.order()) {
      case PATH -> byPlace;
      case DATE ->
          Comparator.<IndexHit>comparingInt(hit -> day(hit, 0)).reversed().thenComparing(byPlace);
      case OLDEST ->
          Comparator.<IndexHit>comparingInt(hit -> day(hit, Integer.MAX_VALUE))
              .thenComparing(byPlace);
      case SCORE -> {
        var byScore = Comparator.comparingDouble(IndexHit::score).reversed().thenComparing(byPlace);
        yield request.query().tiers() == Query.Tiers.ANY
            ? byScore
            : Comparator.comparing(IndexHit::allWords).reversed().thenComparing(byScore);
      }
    };
  }

  private static int day(IndexHit hit, int undated) {
    var date = hit.document().metadata().date();
    return date == null ? undated : Dates.firstDay(date);
  }

  @Override
  public List<MissingWord> missingWords(Query query) throws IOException {
    var words = new ArrayList<>(committed.missingWords(query));
    var stillMissing = now.missingWords(query).stream().map(MissingWord::word).toList();
    words.removeIf(word -> !stillMissing.contains(word.word()));
    return words;
  }

  @Override
  public PassageSearcher with(List<SourceUpdate> updates) throws IOException {
    return of(committed, updates);
  }

  @Override
  public Optional<DocumentRecord> document(String id) throws IOException {
    var current = now.document(id);
    return current.isPresent()
        ? current
        : committed.document(id).filter(document -> !updated.contains(document.source()));
  }

  @Override
  public List<Passage> passages(DocumentRecord document, int from, int to) throws IOException {
    var searcher = updated.contains(document.source()) ? now : committed;
    return searcher.passages(document, from, to);
  }

  @Override
  public List<List<Passage>> passages(List<PassageSpan> spans) throws IOException {
    var unchanged = new ArrayList<PassageSpan>();
    for (PassageSpan span : spans) {
      if (!updated.contains(span.document().source())) {
        unchanged.add(span);
      }
    }
    var read = unchanged.isEmpty() ? List.<List<Passage>>of() : committed.passages(unchanged);
    var next = read.iterator();
    var all = new ArrayList<List<Passage>>();
    for (PassageSpan span : spans) {
      boolean isUpdated = updated.contains(span.document().source());
      all.add(isUpdated ? now.passages(span.document(), span.from(), span.to()) : next.next());
    }
    return all;
  }

  @Override
  public Optional<SourceState> source(String source) throws IOException {
    return updated.contains(source) ? now.source(source) : committed.source(source);
  }

  @Override
  public void forEachSource(Consumer<SourceState> consumer) throws IOException {
    now.forEachSource(consumer);
    committed.forEachSource(ifNotUpdated(consumer));
  }

  @Override
  public void forEachSourceIn(String folder, Consumer<SourceState> consumer) throws IOException {
    now.forEachSourceIn(folder, consumer);
    committed.forEachSourceIn(folder, ifNotUpdated(consumer));
  }

  private Consumer<SourceState> ifNotUpdated(Consumer<SourceState> consumer) {
    return state -> {
      if (!updated.contains(state.source())) {
        consumer.accept(state);
      }
    };
  }

  @Override
  public void forEachDocument(Consumer<DocumentRecord> consumer) throws IOException {
    now.forEachDocument(consumer);
    committed.forEachDocument(document -> {
      if (!updated.contains(document.source())) {
        consumer.accept(document);
      }
    });
  }

  @Override
  public Optional<String> remembered(String name) throws IOException {
    return committed.remembered(name);
  }

  @Override
  public List<String> rememberedByEach(String name) throws IOException {
    return committed.rememberedByEach(name);
  }

  @Override
  public IndexStatistics statistics() throws IOException {
    return committed.statistics();
  }

  @Override
  public long bytes() throws IOException {
    return committed.bytes();
  }

  @Override
  public String gaps() {
    return committed.gaps();
  }

  @Override
  public void close() throws IOException {
    now.close();
  }
}
