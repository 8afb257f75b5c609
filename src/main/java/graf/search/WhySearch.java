package graf.search;

import graf.index.IndexHit;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexRequest.Copies;
import graf.index.Order;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.query.Clause;
import graf.query.Query;
import graf.query.read.QueryWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds out why a source file, as it is now, is or is not among the hits of a query.
public final class WhySearch {
  /// The last rank that is searched.
  public static final int DEEPEST = 10_000;

  private static final int FIRST_FEW = 3;

  private final PassageSearcher committed;
  private final Freshness freshness;

  public WhySearch(PassageSearcher searcher, Freshness freshness) {
    committed = searcher;
    this.freshness = freshness;
  }

  /// Returns the verdict on the file `source`.
  public FileVerdict of(String source, Query asked) throws IOException {
    var query = new ModifiedFiles(committed).resolved(asked);
    var state = committed.source(source);
    if (state.isEmpty()) {
      return new FileVerdict.Unknown();
    }
    if (freshness.isCurrent(state.get())) {
      return of(committed, state.get(), query);
    }
    var update = freshness.read(state.get());
    try (var now = committed.with(List.of(update))) {
      return of(now, update.state().get(), query);
    }
  }

  private static FileVerdict of(PassageSearcher searcher, SourceState state, Query query)
      throws IOException {
    var reason = state.skipped();
    if (reason != null) {
      return new FileVerdict.Skipped(reason, state.detail());
    }
    var inSource = new Clause.SourceFilter(state.source());
    var words = presences(searcher, query, inSource);
    var hits = search(searcher, narrowed(query, inSource), 1).hits();
    if (!hits.isEmpty()) {
      var best = hits.getFirst();
      return found(searcher, query, best, words);
    }
    return new FileVerdict.Missed(
        words, excluding(searcher, query, inSource), unmet(searcher, query, inSource));
  }

  private static FileVerdict found(
      PassageSearcher searcher, Query query, IndexHit best, List<FileVerdict.Presence> words)
      throws IOException {
    for (int limit = 100; limit <= DEEPEST; limit *= 10) {
      var all =
          searcher.search(
              new IndexRequest(query, Order.SCORE, 0, limit, Integer.MAX_VALUE, Copies.FOLDED));
      long rank = rank(all.hits(), best);
      boolean complete = all.hits().size() < limit;
      if (rank == 0 && complete) {
        return new FileVerdict.Folded(place(best), words);
      }
      if (rank > 0 || limit == DEEPEST) {
        return new FileVerdict.Found(place(best), best.allWords(), rank, all.total(), words);
      }
    }
    throw new AssertionError("the last round returns");
  }

  private static long rank(List<IndexHit> hits, IndexHit sought) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).document().id().equals(sought.document().id())
          && hits.get(i).passage().ordinal() == sought.passage().ordinal()) {
        return i + 1L;
      }
    }
    return 0;
  }

  private static FileVerdict.Place place(IndexHit hit) {
    return new FileVerdict.Place(
        hit.document().metadata().fileOf(hit.document().id()), hit.passage().location());
  }

  private static List<FileVerdict.Presence> presences(
      PassageSearcher searcher, Query query, Clause inSource) throws IOException {
    var presences = new ArrayList<FileVerdict.Presence>();
    var sought = new ArrayList<>(query.required());
    sought.addAll(query.wanted());
    for (Clause clause : sought) {
      var alone = only(query, List.of(clause), List.of(inSource));
      var found =
          searcher.search(new IndexRequest(alone, Order.PATH, 0, FIRST_FEW, Integer.MAX_VALUE));
      var places = new ArrayList<FileVerdict.Place>();
      for (IndexHit hit : found.hits()) {
        places.add(place(hit));
      }
      presences.add(new FileVerdict.Presence(QueryWriter.write(clause), found.total(), places));
    }
    return presences;
  }

  private static List<String> excluding(PassageSearcher searcher, Query query, Clause inSource)
      throws IOException {
    var excluding = new ArrayList<String>();
    for (Clause excluded : query.excluded()) {
      if (count(searcher, only(query, List.of(excluded), List.of(inSource))) > 0) {
        excluding.add(QueryWriter.write(excluded));
      }
    }
    return excluding;
  }

  private static List<String> unmet(PassageSearcher searcher, Query query, Clause inSource)
      throws IOException {
    var unmet = new ArrayList<String>();
    for (Clause filter : query.filters()) {
      if (count(searcher, only(query, List.of(), List.of(filter, inSource))) == 0) {
        unmet.add(QueryWriter.write(filter));
      }
    }
    return unmet;
  }

  private static Query only(Query query, List<Clause> required, List<Clause> filters) {
    return new Query(query.text(), List.of(), required, List.of(), filters, Query.Tiers.ALL);
  }

  private static Query narrowed(Query query, Clause inSource) {
    var filters = new ArrayList<>(query.filters());
    filters.add(inSource);
    return new Query(
        query.text(), query.wanted(), query.required(), query.excluded(), filters, query.tiers());
  }

  private static IndexHits search(PassageSearcher searcher, Query query, int limit)
      throws IOException {
    return searcher.search(new IndexRequest(query, Order.SCORE, 0, limit, Integer.MAX_VALUE));
  }

  private static long count(PassageSearcher searcher, Query query) throws IOException {
    return searcher.search(IndexRequest.total(query)).total();
  }
}
