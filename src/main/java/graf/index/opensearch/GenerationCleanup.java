package graf.index.opensearch;

import graf.index.UnavailableIndexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Clears a generation of what is no longer to be seen.
record GenerationCleanup(Generation generation) {
  private static final int SOURCES_AT_ONCE = 1000;
  private static final int DELETED_AT_ONCE = 20_000;

  /// Deletes what the last commit has replaced, and returns the memory without it.
  Generation.Memory deleteReplaced(Generation.Memory memory) throws IOException {
    var snapshot = memory.snapshot();
    var replaced = snapshot.replaced();
    if (replaced.isEmpty()) {
      return memory;
    }
    for (int i = 0; i < replaced.size(); i += SOURCES_AT_ONCE) {
      var some = replaced.subList(i, Math.min(i + SOURCES_AT_ONCE, replaced.size()));
      delete(
          Dsl.all(
              Dsl.anyOf(Schema.SOURCE, some),
              Map.of("range", Map.of(Schema.COMMIT, Map.of("lt", snapshot.commit())))));
    }
    var without =
        new Snapshot(snapshot.commit(), snapshot.first(), snapshot.abandoned(), List.of());
    return generation.replace(memory, without, memory.lastNumber(), memory.values());
  }

  /// Deletes what writers that are gone never committed, and returns the memory that hides the rest
  /// of it, should more of theirs arrive.
  Generation.Memory abandonUncommitted(Generation.Memory memory) throws IOException {
    var snapshot = memory.snapshot();
    if (memory.lastNumber() == snapshot.commit()) {
      return memory;
    }
    var abandoned = new ArrayList<>(snapshot.abandoned());
    for (long number = snapshot.commit() + 1; number <= memory.lastNumber(); number++) {
      abandoned.add(number);
    }
    var without = new Snapshot(snapshot.commit(), snapshot.first(), abandoned, snapshot.replaced());
    var hiding = generation.replace(memory, without, memory.lastNumber(), memory.values());
    delete(Dsl.all(Dsl.anyOf(Schema.COMMIT, abandoned)));
    return hiding;
  }

  /// Deletes all that matches `query`, a part with each request: none may take too long.
  void delete(Map<String, Object> query) throws IOException {
    var parameters =
        Map.of(
            "conflicts",
            "proceed",
            "timeout",
            Cluster.SHARD_PATIENCE,
            "refresh",
            "true",
            "max_docs",
            String.valueOf(DELETED_AT_ONCE),
            "scroll_size",
            "5000");
    var retries = generation.cluster().retries();
    while (true) {
      var done =
          generation
              .cluster()
              .post(
                  "/" + generation.name() + "/_delete_by_query",
                  parameters,
                  Map.of("query", query));
      boolean failed =
          !done.path("failures").isEmpty() || done.path("version_conflicts").asInt() > 0;
      if (!failed && done.path("deleted").asLong() < DELETED_AT_ONCE) {
        return;
      }
      if (failed && !retries.pause()) {
        throw new UnavailableIndexException(
            generation.cluster().url() + " cannot delete what was replaced", null);
      }
    }
  }

  /// Makes all that was acknowledged visible to searches, on every shard.
  void refresh() throws IOException {
    var retries = generation.cluster().retries();
    while (true) {
      var shards =
          generation
              .cluster()
              .post("/" + generation.name() + "/_refresh", Map.of(), Map.of())
              .path("_shards");
      if (shards.path("failed").asInt() == 0 && shards.path("successful").asInt() > 0) {
        return;
      }
      if (!retries.pause()) {
        throw generation
            .cluster()
            .named(
                new UnavailableIndexException(
                    generation.cluster().url() + " cannot refresh all of its shards", null));
      }
    }
  }
}
