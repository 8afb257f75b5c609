package graf.index.opensearch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import graf.index.LockedIndexException;
import graf.index.UnavailableIndexException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lines on their way to the cluster, sent when there are enough. For one thread at a time.
final class BulkLines {
  private static final int ENOUGH = 4 << 20;

  private final Generation generation;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Where each document's lines end.
  private final List<Integer> ends = new ArrayList<>();

  BulkLines(Generation generation) {
    this.generation = generation;
  }

  /// Writes the fields of a document.
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  void add(String id, String routing, Content content) throws IOException {
    try (var json = Cluster.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("index");
      json.writeStringField("_id", id);
      json.writeStringField("routing", routing);
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    ends.add(bytes.size());
    if (bytes.size() >= ENOUGH) {
      flush();
    }
  }

  /// Returns once all is acknowledged, each line by the shard that it is for.
  void flush() throws IOException {
    var all = bytes.toByteArray();
    var pending = new ArrayList<Integer>();
    for (int i = 0; i < ends.size(); i++) {
      pending.add(i);
    }
    var retries = generation.cluster().retriesOfLines();
    while (!pending.isEmpty()) {
      var refused = send(all, pending);
      pending.clear();
      pending.addAll(refused.lines());
      if (pending.isEmpty()) {
        generation.cluster().tookLines();
      } else {
        generation.cluster().refusedLines();
      }
      if (!pending.isEmpty() && !retries.pause()) {
        throw generation
            .cluster()
            .named(
                new UnavailableIndexException(
                    generation.cluster().url() + " does not take what is sent: " + refused.reason(),
                    null));
      }
    }
    bytes.reset();
    ends.clear();
  }

  private record Refused(List<Integer> lines, String reason) {}

  private Refused send(byte[] all, List<Integer> lines) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int line : lines) {
      int start = line == 0 ? 0 : ends.get(line - 1);
      body.write(all, start, ends.get(line) - start);
    }
    var answer =
        generation
            .cluster()
            .lines(
                generation.written() + "/_bulk",
                Map.of("timeout", Cluster.SHARD_PATIENCE, "require_alias", "true"),
                body.toByteArray());
    var refused = new ArrayList<Integer>();
    var reason = "";
    var items = answer.path("items");
    if (items.size() != lines.size()) {
      throw new IOException(generation.cluster().url() + " answered for other lines than sent");
    }
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i).path("index");
      int status = item.path("status").asInt();
      if (status >= 300) {
        reason = reason(item);
        if (status == 404) {
          // Another process took a new generation into use.
          throw new LockedIndexException(generation.cluster().url(), 0);
        }
        if (Refusals.ofLine(generation.cluster().url(), item) instanceof RefusedException e) {
          throw e;
        }
        refused.add(lines.get(i));
      }
    }
    return new Refused(refused, reason);
  }

  private static String reason(JsonNode item) {
    return item.path("error").path("reason").asText();
  }
}
