package graf.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.LockedIndexException;
import graf.index.UnavailableIndexException;
import graf.index.opensearch.connection.Refusals;
import graf.index.opensearch.connection.RefusedException;
import graf.index.opensearch.generation.Generation;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sends the bulk requests of a writer, several at once, in no order. Once one of them has failed
/// for good, so do all after it: what they belong to must not be committed.
final class BulkSender implements Closeable {
  /// More than a request takes to note that it is no longer wanted.
  private static final int END_SECONDS = 10;

  private final Generation generation;
  private final Pace pace = new Pace();
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable IOException failure;

  BulkSender(Generation generation) {
    this.generation = generation;
  }

  /// Returns how many each thread may have in flight.
  int inFlight() {
    return pace.inFlight();
  }

  /// Returns what ends once all of `bulk` is acknowledged, each line by the shard that it is for.
  Future<?> send(Bulk bulk) {
    return requests.submit(() -> {
      try {
        sendAll(bulk);
      } catch (IOException e) {
        failure = e;
      }
    });
  }

  void refuseFailed() throws IOException {
    var failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  private void sendAll(Bulk bulk) throws IOException {
    var cluster = generation.cluster();
    var retries = cluster.retriesOfLines();
    var left = bulk;
    while (true) {
      long mark = pace.mark();
      var refused = send(left, mark);
      if (refused.documents().isEmpty()) {
        cluster.tookLines();
        pace.taken();
        return;
      }
      cluster.refusedLines();
      pace.turnedAway(mark);
      if (!retries.pause()) {
        throw cluster.named(
            new UnavailableIndexException(
                cluster.url() + " does not take what is sent: " + refused.reason(), null));
      }
      left = left.only(refused.documents());
    }
  }

  /// Documents that may be taken if they are sent again.
  private record Refused(List<Integer> documents, String reason) {}

  private Refused send(Bulk bulk, long mark) throws IOException {
    var url = generation.cluster().url();
    var items =
        generation
            .cluster()
            .bulk(generation.written() + "/_bulk", bulk.packed(), () -> pace.turnedAway(mark))
            .path("items");
    if (items.size() != bulk.size()) {
      throw new IOException(url + " answered for other lines than sent");
    }
    var refused = new ArrayList<Integer>();
    var reason = "";
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i).path("index");
      int status = item.path("status").asInt();
      if (status >= 300) {
        reason = reason(item);
        if (status == 404) {
          // Another process took a new generation into use.
          throw new LockedIndexException(url, 0);
        }
        if (Refusals.ofLine(url, item) instanceof RefusedException e) {
          throw e;
        }
        refused.add(i);
      }
    }
    return new Refused(refused, reason);
  }

  private static String reason(JsonNode item) {
    return item.path("error").path("reason").asText();
  }

  /// Gives up what is in flight.
  @Override
  public void close() {
    requests.shutdownNow();
    try {
      requests.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
