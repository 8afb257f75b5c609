package graf.index.opensearch.generation;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.Part;
import graf.index.PartState;
import graf.index.PartState.Life;
import graf.index.opensearch.dsl.Dsl;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the parts of a generation have come, and who writes them.
public record PartStates(Generation generation) {
  /// Longer than a writer lets pass before it renews its lease.
  private static final long LOOK_MILLIS = 2500;

  /// Returns the states of all parts; none of an index that is written whole.
  public List<PartState> read() throws IOException {
    var table = new Commits(generation).table();
    if (table.of() < 2) {
      return List.of();
    }
    var sources = sources();
    var leases = leases(table.of());
    var later = anyElsewhere(leases) ? leasesLater(table.of()) : leases;
    var states = new ArrayList<PartState>();
    for (int number = 1; number <= table.of(); number++) {
      long at = table.share(number).at();
      states.add(
          new PartState(
              new Part(number, table.of()),
              sources.getOrDefault(number, 0L),
              at == 0 ? null : Instant.ofEpochMilli(at),
              writer(leases.path(number - 1), later.path(number - 1))));
    }
    return states;
  }

  /// Whether somebody writes any of them; it takes a moment to tell.
  public boolean areHeld() throws IOException {
    int of = Math.max(1, new Commits(generation).table().of());
    var leases = leases(of);
    var later = anyElsewhere(leases) ? leasesLater(of) : leases;
    for (int i = 0; i < of; i++) {
      var writer = writer(leases.path(i), later.path(i));
      if (writer != null && writer.life() == Life.ALIVE) {
        return true;
      }
    }
    return false;
  }

  private Map<Integer, Long> sources() throws IOException {
    var byPart = Map.of("terms", Map.of("field", Schema.PART, "size", Part.MOST));
    var body =
        Map.of(
            "size",
            0,
            "query",
            generation.snapshot().visible(Dsl.is(IndexSchema.KIND, IndexSchema.FILE)),
            "aggs",
            Map.of("parts", byPart));
    var sources = new HashMap<Integer, Long>();
    for (JsonNode bucket :
        generation
            .cluster()
            .post("/" + generation.name() + "/_search", Map.of(), body)
            .path("aggregations")
            .path("parts")
            .path("buckets")) {
      sources.put(Integer.valueOf(bucket.path("key").asText()), bucket.path("doc_count").asLong());
    }
    return sources;
  }

  private JsonNode leases(int of) throws IOException {
    var documents = new ArrayList<Map<String, Object>>();
    for (int part = 1; part <= of; part++) {
      documents.add(Map.of("_id", WriterLeases.id(part), "routing", VersionedDocument.ROUTING));
    }
    return generation
        .cluster()
        .post("/" + generation.name() + "/_mget", Map.of(), Map.of("docs", documents))
        .path("docs");
  }

  private JsonNode leasesLater(int of) throws IOException {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return leases(of);
  }

  /// Whether any is held from another machine, whose processes cannot be seen from here.
  private static boolean anyElsewhere(JsonNode leases) {
    for (JsonNode lease : leases) {
      if (lease.path("found").asBoolean() && WriterNote.processHere(note(lease)) == 0) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode note(JsonNode lease) {
    return lease.path("_source").path(Schema.MEMORY);
  }

  private static PartState.@Nullable Writer writer(JsonNode lease, JsonNode later) {
    if (!lease.path("found").asBoolean()) {
      return null;
    }
    var told = WriterNote.Told.of(note(lease));
    boolean isHere = WriterNote.processHere(note(lease)) > 0;
    boolean lives =
        isHere
            ? !WriterNote.isOfDead(note(lease))
            : lease.path("_seq_no").asLong() != later.path("_seq_no").asLong();
    return new PartState.Writer(
        told.host(),
        told.process(),
        told.since(),
        lives ? Life.ALIVE : Life.GONE,
        told.read(),
        told.toRead());
  }
}
