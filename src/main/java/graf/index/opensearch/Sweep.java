package graf.index.opensearch;

import java.io.IOException;
import java.util.Map;

/// Clears a generation of what is no longer to be seen.
record Sweep(Generation generation) {
  private static final int SOURCES_AT_ONCE = 1000;
  private static final int DELETED_AT_ONCE = 20_000;

  /// Deletes what the last commit has replaced.
  void deleteReplaced(Snapshot snapshot) throws IOException {
    var replaced = snapshot.replaced();
    for (int i = 0; i < replaced.size(); i += SOURCES_AT_ONCE) {
      var some = replaced.subList(i, Math.min(i + SOURCES_AT_ONCE, replaced.size()));
      delete(
          Dsl.all(
              Dsl.anyOf(Schema.SOURCE, some),
              Map.of("range", Map.of(Schema.COMMIT, Map.of("lt", snapshot.commit())))));
    }
  }

  /// Deletes all that matches `query`, a part with each request: none may take too long.
  void delete(Map<String, Object> query) throws IOException {
    var parameters =
        Map.of(
            "conflicts",
            "proceed",
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
        throw new IOException(generation.cluster().url() + " cannot delete what was replaced");
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
      int failed = shards.path("failed").asInt();
      if (failed == 0 && shards.path("successful").asInt() > 0) {
        return;
      }
      if (!retries.pause()) {
        throw new IOException(
            failed
                + " of "
                + shards.path("total").asInt()
                + " shards of "
                + generation.cluster().url()
                + " are away; what was committed before stays");
      }
    }
  }
}
