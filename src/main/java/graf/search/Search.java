package graf.search;

import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks one commit of an index, and sees to it that every hit stands in its source as it is now.
///
/// A hit's source that has changed is read again and the query answered anew with its text, until
/// all hits shown are current.
public final class Search {
  private final PassageSearcher committed;
  private final Freshness freshness;
  private final Map<String, SourceState> changed = new LinkedHashMap<>();

  public Search(PassageSearcher searcher, Freshness freshness) {
    committed = searcher;
    this.freshness = freshness;
  }

  /// Returns the answer to `request`.
  public SearchResults run(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    var statistics = committed.statistics();
    var answer = freshAnswer(request);
    return new SearchResults(
        request.query().text(),
        answer.hits(),
        answer.found().total(),
        answer.found().allWords(),
        answer.found().documents(),
        statistics.documents(),
        statistics.skipped(),
        List.copyOf(changed.keySet()),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private record Answer(IndexHits found, List<Hit> hits) {}

  private Answer freshAnswer(SearchRequest request) throws IOException {
    while (true) {
      if (changed.isEmpty()) {
        var found = folded(committed, request);
        if (!noteChanged(found)) {
          return new Answer(found, hits(committed, request, found));
        }
      } else {
        try (var current = committed.with(updates())) {
          var found = folded(current, request);
          if (!noteChanged(found)) {
            return new Answer(found, hits(current, request, found));
          }
        }
      }
    }
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
    boolean any = false;
    for (IndexHit hit : found.hits()) {
      var source = hit.document().source();
      if (!changed.containsKey(source)) {
        var state = committed.source(source);
        if (state.isPresent() && !freshness.isCurrent(state.get())) {
          changed.put(source, state.get());
          any = true;
        }
      }
    }
    return any;
  }

  /// Returns the page asked for, with no more hits of a document than asked for.
  private static IndexHits folded(PassageSearcher searcher, SearchRequest request)
      throws IOException {
    if (request.perDocument() == Integer.MAX_VALUE) {
      return searcher.search(request.query(), request.order(), request.offset(), request.limit());
    }
    int wanted = request.offset() + request.limit();
    int asked = wanted;
    while (true) {
      asked = asked * 4;
      var found = searcher.search(request.query(), request.order(), 0, asked);
      var kept = firstOfEach(found.hits(), request.perDocument());
      if (kept.size() >= wanted || found.hits().size() < asked) {
        var page =
            kept.subList(Math.min(request.offset(), kept.size()), Math.min(wanted, kept.size()));
        return new IndexHits(page, found.total(), found.allWords(), found.documents());
      }
    }
  }

  private static List<IndexHit> firstOfEach(List<IndexHit> hits, int perDocument) {
    var seen = new HashMap<String, Integer>();
    var kept = new ArrayList<IndexHit>();
    for (IndexHit hit : hits) {
      if (seen.merge(hit.document().id(), 1, Integer::sum) <= perDocument) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private static List<Hit> hits(PassageSearcher searcher, SearchRequest request, IndexHits found)
      throws IOException {
    var hits = new ArrayList<Hit>();
    for (IndexHit hit : found.hits()) {
      var document = hit.document().id();
      int ordinal = hit.passage().ordinal();
      int reach = request.neighbours();
      hits.add(
          new Hit(
              request.offset() + hits.size() + 1,
              hit.score(),
              hit.allWords(),
              document,
              hit.document().metadata(),
              hit.passage(),
              hit.highlights(),
              hit.titleHighlights(),
              hit.headingHighlights(),
              reach == 0 ? List.of() : searcher.passages(document, ordinal - reach, ordinal),
              reach == 0
                  ? List.of()
                  : searcher.passages(document, ordinal + 1, ordinal + 1 + reach)));
    }
    return hits;
  }
}
