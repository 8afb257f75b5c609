package graf.index.opensearch;

import graf.index.LockedIndexException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The generations of an index besides the one in use: of rebuilds that run, or were broken off.
///
/// @param alias the name of the index
/// @param current the generation in use
record UnfinishedGenerations(Cluster cluster, String alias, String current) {
  private List<Generation> all() throws IOException {
    var others = new ArrayList<Generation>();
    for (String name : Generation.all(cluster, alias)) {
      if (!name.equals(current)) {
        others.add(new Generation(cluster, name));
      }
    }
    return others;
  }

  /// Returns which there are, without touching them.
  Generation.Others told() throws IOException {
    var unfinished = new ArrayList<String>();
    var inTheMaking = new ArrayList<String>();
    for (var generation : all()) {
      (WriterLease.isHeld(generation) ? inTheMaking : unfinished).add(generation.name());
    }
    return new Generation.Others(unfinished, inTheMaking);
  }

  /// Deletes all. Whoever holds the lease on the generation in use may: a rebuild has it.
  void delete() throws IOException {
    for (var generation : all()) {
      delete(generation);
    }
  }

  /// Deletes those that nobody writes any more, and returns their names.
  List<String> deleteAbandoned() throws IOException {
    var deleted = new ArrayList<String>();
    for (var generation : all()) {
      // As long as it takes to see that it is not renewed.
      var patience = WriterLease.EXPIRY.plus(Duration.ofSeconds(1));
      try (var _ = WriterLease.acquire(generation, patience, _ -> {})) {
        delete(generation);
        deleted.add(generation.name());
      } catch (LockedIndexException _) {
        // It is being made.
      }
    }
    return deleted;
  }

  private void delete(Generation generation) throws IOException {
    try {
      cluster.delete("/" + generation.name(), Map.of());
    } catch (RefusedException e) {
      if (!e.isMissing()) {
        throw e;
      }
    }
  }
}
