package graf.index.opensearch;

import com.fasterxml.jackson.core.JsonGenerator;
import graf.index.opensearch.connection.Cluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Lines that one thread has on their way to the cluster, sent when there are enough. While a few
/// bulk requests wait for their answers, the next is filled.
final class BulkLines {
  private static final int ENOUGH = 4 << 20;

  private final BulkSender sender;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Where each document's lines end.
  private final List<Integer> ends = new ArrayList<>();

  /// The oldest first.
  private final Queue<Future<?>> inFlight = new ArrayDeque<>();

  BulkLines(BulkSender sender) {
    this.sender = sender;
  }

  /// Writes the fields of a document.
  interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  synchronized void add(String id, String routing, Fields fields) throws IOException {
    try (var json = Cluster.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("index");
      json.writeStringField("_id", id);
      json.writeStringField("routing", routing);
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    ends.add(bytes.size());
    if (bytes.size() >= ENOUGH) {
      send();
    }
  }

  /// Sends what there is; waits only where too many are in flight.
  synchronized void send() throws IOException {
    if (ends.isEmpty()) {
      return;
    }
    var bulk = Bulk.of(bytes, ends);
    bytes.reset();
    ends.clear();
    awaitEnded();
    while (inFlight.size() >= sender.inFlight()) {
      await(inFlight.remove());
    }
    sender.refuseFailed();
    inFlight.add(sender.send(bulk));
  }

  /// Returns once all is acknowledged.
  ///
  /// @throws IOException where anything that this writer has sent was not
  synchronized void flush() throws IOException {
    send();
    while (!inFlight.isEmpty()) {
      await(inFlight.remove());
    }
    sender.refuseFailed();
  }

  private void awaitEnded() throws IOException {
    for (int i = inFlight.size(); i > 0; i--) {
      var request = inFlight.remove();
      if (request.isDone()) {
        await(request);
      } else {
        inFlight.add(request);
      }
    }
  }

  private static void await(Future<?> request) throws IOException {
    try {
      request.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
