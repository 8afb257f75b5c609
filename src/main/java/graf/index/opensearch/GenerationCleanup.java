package graf.index.opensearch;

import graf.index.UnavailableIndexException;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.ClusterHealth;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Commits;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.Replacement;
import graf.index.opensearch.generation.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Clears a generation of what is no longer to be seen.
record GenerationCleanup(Generation generation) {
  private static final int DELETED_AT_ONCE = 20_000;

  /// Deletes what a commit has replaced, and has the table of commits forget it.
  void finish(Replacement replacement) throws IOException {
    if (replacement.isEmpty()) {
      return;
    }
    for (var query : replacement.queries(generation.name())) {
      delete(query);
    }
    new Commits(generation).change(table -> table.without(replacement.number()));
    replacement.forget(generation);
  }

  /// Deletes what writers that are gone never committed.
  void deleteAbandoned(List<Long> numbers) throws IOException {
    if (!numbers.isEmpty()) {
      delete(Dsl.all(Dsl.anyOf(Schema.COMMIT, numbers)));
    }
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
    var cluster = generation.cluster();
    var retries = cluster.retries();
    while (true) {
      // A refresh would wait a minute for a shard that is away, and cannot be told otherwise.
      var gaps = new ClusterHealth(cluster).gapsIfToldOf(generation.name());
      var failure =
          gaps.away().isEmpty() ? refreshFailure() : Optional.of(gaps.unwritten(cluster.url()));
      if (failure.isEmpty()) {
        return;
      }
      if (!retries.pause(failure.get())) {
        throw failure.get();
      }
    }
  }

  private Optional<UnavailableIndexException> refreshFailure() throws IOException {
    var cluster = generation.cluster();
    try {
      var shards = cluster.postOnce("/" + generation.name() + "/_refresh").path("_shards");
      return shards.path("failed").asInt() == 0 && shards.path("successful").asInt() > 0
          ? Optional.empty()
          : Optional.of(
              new UnavailableIndexException(
                  cluster.url() + " cannot refresh all its shards", null));
    } catch (UnavailableIndexException e) {
      return Optional.of(e);
    }
  }
}
