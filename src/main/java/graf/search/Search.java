package graf.search;

import graf.index.DocumentRecord;
import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.PassageSearcher;
import graf.index.PassageSpan;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.Query;
import graf.query.QueryDescription;
import graf.query.read.QueryWriter;
import graf.query.read.Relaxation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Searches one commit of an index, and checks every hit against its source as it is now.
///
/// Sources of hits that have changed are read again and the query is answered again with their
/// text, until all hits shown are current.
public final class Search {
  /// The most hits that one round checks beyond those asked for.
  private static final int FARTHEST_AHEAD = 10_000;

  private final PassageSearcher committed;
  private final Freshness freshness;
  private final Map<String, SourceState> changed = new LinkedHashMap<>();
  private String gaps = "";
  private final Map<String, @Nullable String> texts = new HashMap<>();
  private final Map<String, @Nullable SourceState> unchanged = new HashMap<>();

  public Search(PassageSearcher searcher, Freshness freshness) {
    committed = searcher;
    this.freshness = freshness;
  }

  /// Returns the answer to `request`.
  public SearchResults run(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    if (!request.deadline().isNone()) {
      committed.endBy(request.deadline());
    }
    var query = new ModifiedFiles(committed).resolved(request.index().query());
    var answer = freshAnswer(request.asking(query));
    var statistics = committed.statistics();
    return new SearchResults(
        request.index().query().text(),
        request.index().scores() == IndexRequest.Scores.EXPLAINED
            ? QueryDescription.describe(request.index().query())
            : "",
        answer.hits(),
        answer.found().total(),
        answer.found().allWords(),
        answer.found().documents(),
        facets(answer.found()),
        statistics.documents(),
        statistics.skipped(),
        List.copyOf(changed.keySet()),
        committed.gaps().isEmpty() ? gaps : committed.gaps(),
        freshness.arrivals(committed),
        new OperatorNotes(committed).of(query, answer.found()),
        new UndatedDocuments(committed).leftOut(query),
        answer.advice(),
        answer.found().counts(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private record Answer(IndexHits found, List<Hit> hits, Advice advice) {}

  private Answer freshAnswer(SearchRequest request) throws IOException {
    int ahead = (int) Math.min(Integer.MAX_VALUE, end(request));
    while (true) {
      if (changed.isEmpty()) {
        var found = committed.search(request.index().page(0, ahead));
        if (!noteChanged(found)) {
          return answer(committed, request, found);
        }
      } else {
        try (var current = committed.with(updates())) {
          var found = current.search(request.index().page(0, ahead));
          if (!noteChanged(found) || request.deadline().isOver()) {
            gaps = current.gaps();
            return answer(current, request, found);
          }
        }
      }
      // Where much has changed, few rounds find it all: each reads it anew.
      ahead = (int) Math.max(ahead, Math.min(FARTHEST_AHEAD, 4L * ahead));
    }
  }

  /// Returns the rank of the last hit that is asked for. Those before the page are looked at too: a
  /// page must not show again what another began with.
  private static long end(SearchRequest request) {
    return (long) request.index().offset() + request.index().limit();
  }

  private static List<IndexHit> page(SearchRequest request, IndexHits found) {
    int size = found.hits().size();
    return found
        .hits()
        .subList(Math.min(request.index().offset(), size), (int) Math.min(end(request), size));
  }

  private Answer answer(PassageSearcher searcher, SearchRequest request, IndexHits found)
      throws IOException {
    boolean needsAdvice =
        found.allWords() == 0
            && request.index().limit() > 0
            && request.index().counted() == IndexRequest.Counted.ALL
            && !request.deadline().isOver();
    return new Answer(
        found,
        hits(searcher, request, page(request, found)),
        needsAdvice ? advice(searcher, request.index().query(), found) : Advice.NONE);
  }

  private static Advice advice(PassageSearcher searcher, Query query, IndexHits found)
      throws IOException {
    var relaxed = new ArrayList<Advice.Relaxed>();
    if (found.total() == 0) {
      for (Relaxation one : Relaxation.of(query)) {
        long passages = searcher.search(IndexRequest.total(one.query())).total();
        if (passages > 0) {
          var text = QueryWriter.write(one.query());
          relaxed.add(new Advice.Relaxed(one.change(), text, passages));
        }
      }
    }
    var nowhere = searcher.missingWords(query);
    var respelt = Respelling.of(query, nowhere, searcher);
    if (respelt != null) {
      relaxed.addFirst(respelt);
    }
    return new Advice(nowhere, relaxed);
  }

  private List<SourceUpdate> updates() throws IOException {
    var updates = new ArrayList<SourceUpdate>();
    for (SourceState state : changed.values()) {
      updates.add(freshness.read(state));
    }
    return updates;
  }

  /// Notes the sources of hits that are not what was indexed; says whether there were new ones.
  private boolean noteChanged(IndexHits found) throws IOException {
    var unseen = new LinkedHashSet<String>();
    for (IndexHit hit : found.hits()) {
      var source = hit.document().source();
      if (!changed.containsKey(source) && !unchanged.containsKey(source)) {
        unseen.add(source);
      }
    }
    boolean any = false;
    var states = committed.sources(unseen);
    for (String source : unseen) {
      var state = states.get(source);
      if (state != null && !freshness.isCurrent(state)) {
        changed.put(source, state);
        any = true;
      } else {
        unchanged.put(source, state);
      }
    }
    return any;
  }

  private static Map<String, Map<String, Long>> facets(IndexHits found) {
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    found
        .facets()
        .forEach((facet, passages) ->
            facets.put(facet.name().toLowerCase(Locale.ROOT), facet.ordered(passages)));
    return facets;
  }

  /// A passage that goes over a page break is shown with the page of its first match.
  private static Passage seen(IndexHit hit) {
    return hit.highlights().isEmpty()
        ? hit.passage()
        : hit.passage().seenAt(hit.highlights().getFirst().start());
  }

  private List<Hit> hits(PassageSearcher searcher, SearchRequest request, List<IndexHit> found)
      throws IOException {
    var hits = new ArrayList<Hit>();
    var reach = request.neighbours();
    var around = around(searcher, reach, found);
    for (IndexHit hit : found) {
      int ordinal = hit.passage().ordinal();
      var passages = around.isEmpty() ? List.<Passage>of() : around.get(hits.size());
      int at = 0;
      while (at < passages.size() && passages.get(at).ordinal() < ordinal) {
        at++;
      }
      boolean isThere = at < passages.size() && passages.get(at).ordinal() == ordinal;
      hits.add(
          new Hit(
              request.index().offset() + hits.size() + 1,
              hit.score(),
              hit.allWords(),
              hit.document().id(),
              hit.document().metadata(),
              seen(hit),
              hit.highlights(),
              hit.titleHighlights(),
              hit.headingHighlights(),
              modified(searcher, hit.document().source()),
              hit.copies(),
              place(hit, request.places()),
              hit.reasons(),
              passages.subList(0, at),
              passages.subList(isThere ? at + 1 : at, passages.size())));
    }
    return hits;
  }

  /// Returns each hit with the passages on either side; nothing where none are asked for.
  private static List<List<Passage>> around(
      PassageSearcher searcher, SearchRequest.Neighbours reach, List<IndexHit> found)
      throws IOException {
    if (found.isEmpty() || (reach.before() == 0 && reach.after() == 0)) {
      return List.of();
    }
    var spans = new ArrayList<PassageSpan>();
    for (IndexHit hit : found) {
      int ordinal = hit.passage().ordinal();
      int from = Math.max(0, ordinal - reach.before());
      int to = (int) Math.min(Integer.MAX_VALUE, ordinal + 1L + reach.after());
      spans.add(new PassageSpan(hit.document(), from, to));
    }
    return searcher.passages(spans);
  }

  private @Nullable FirstMatch place(IndexHit hit, SearchRequest.Places places) {
    var passage = hit.passage();
    var first = hit.highlights().isEmpty() ? new TextRange(0, 0) : hit.highlights().getFirst();
    if (places == SearchRequest.Places.NONE || passage.location().lineStart() < 1) {
      return null;
    }
    boolean isKnown =
        places == SearchRequest.Places.LINES
            && FirstMatch.isLineKnown(passage.text(), passage.location());
    var source = isKnown ? null : text(hit.document());
    return FirstMatch.of(passage.text(), passage.location(), first, source);
  }

  private @Nullable String text(DocumentRecord document) {
    var file = document.metadata().fileOf(document.id());
    if (!texts.containsKey(file)) {
      texts.put(file, freshness.text(document));
    }
    return texts.get(file);
  }

  /// Returns when the file of a hit was changed; 0 where that is not known.
  private long modified(PassageSearcher searcher, String source) throws IOException {
    var state = unchanged.get(source);
    return state == null ? searcher.source(source).map(SourceState::time).orElse(0L) : state.time();
  }
}
