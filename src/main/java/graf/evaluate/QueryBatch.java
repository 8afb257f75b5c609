package graf.evaluate;

import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.PassageIndex;
import graf.index.PassageSearcher;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.search.Freshness;
import graf.search.Hit;
import graf.search.Search;
import graf.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// Asks an index the way `graf query --stale` does, on all cores.
public final class QueryBatch {
  /// As deep as the deepest measure looks.
  private static final int DEPTH = 100;

  private final PassageIndex index;
  private final Unit unit;

  public QueryBatch(PassageIndex index, Unit unit) {
    this.index = index;
    this.unit = unit;
  }

  /// Returns the answers to all `queries`, in their order.
  ///
  /// @param answered told how many are, after each, from several threads
  public Run ask(Queries queries, IntConsumer answered) throws IOException, InterruptedException {
    var open = new ConcurrentLinkedQueue<>(queries.texts().entrySet());
    var rankings = new ConcurrentHashMap<String, List<String>>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var ends = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        ends.add(
            executor.submit(() -> {
              try (var searcher = index.openSearcher()) {
                for (var query = open.poll(); query != null; query = open.poll()) {
                  rankings.put(query.getKey(), ranking(searcher, query.getValue()));
                  answered.accept(rankings.size());
                }
              }
              return null;
            }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
    var ordered = new LinkedHashMap<String, List<String>>();
    queries.texts().keySet().forEach(id -> ordered.put(id, rankings.getOrDefault(id, List.of())));
    return new Run(ordered);
  }

  private List<String> ranking(PassageSearcher searcher, String text) throws IOException {
    int perDocument = unit == Unit.DOCUMENT ? 1 : Integer.MAX_VALUE;
    var query = QueryReader.read(text, QueryOptions.NONE);
    var request = new SearchRequest(new IndexRequest(query, Order.SCORE, 0, DEPTH, perDocument), 0);
    var ids = new ArrayList<String>();
    for (Hit hit : new Search(searcher, Freshness.UNCHECKED).run(request).hits()) {
      ids.add(Run.column(unit == Unit.DOCUMENT ? hit.document() : hit.id()));
    }
    return ids;
  }
}
