package graf.index.opensearch;

import graf.index.LockedIndexException;
import graf.index.Part;
import graf.index.opensearch.connection.Cluster;
import graf.index.opensearch.connection.ClusterHealth;
import graf.index.opensearch.connection.RefusedException;
import graf.index.opensearch.generation.Commits;
import graf.index.opensearch.generation.Generation;
import graf.index.opensearch.generation.PartStates;
import graf.index.opensearch.generation.WriterLease;
import graf.index.opensearch.generation.WriterLeases;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

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
  ClusterHealth.Others told() throws IOException {
    var unfinished = new ArrayList<String>();
    var inTheMaking = new ArrayList<String>();
    for (var generation : all()) {
      (isMade(generation) ? inTheMaking : unfinished).add(generation.name());
    }
    return new ClusterHealth.Others(unfinished, inTheMaking);
  }

  /// Whether somebody writes it, or some of its parts are whole and wait for the others; also where
  /// that cannot be read now.
  private boolean isMade(Generation generation) throws IOException {
    return !new ClusterHealth(cluster).isWhole(generation.name())
        || waits(generation)
        || new PartStates(generation).areHeld();
  }

  private static boolean waits(Generation generation) throws IOException {
    return new Commits(generation).table().hasWholePart();
  }

  /// Returns the one that is made in so many parts; deletes the others, as {@link #delete} does.
  Optional<Generation> inParts(int parts, Duration wait, LongConsumer waiting) throws IOException {
    Generation found = null;
    for (var generation : all()) {
      int of = new Commits(generation).table().of();
      if (found == null && generation.isReadable() && (of == 0 || of == parts)) {
        found = generation;
      } else {
        delete(generation, wait, waiting);
      }
    }
    return Optional.ofNullable(found);
  }

  /// Deletes all, once nobody writes them.
  void delete(Duration wait, LongConsumer waiting) throws IOException {
    for (var generation : all()) {
      delete(generation, wait, waiting);
    }
  }

  /// Deletes those that nobody writes any more, but for those with parts that wait for others, and
  /// returns their names.
  List<String> deleteAbandoned() throws IOException {
    var deleted = new ArrayList<String>();
    for (var generation : all()) {
      if (waits(generation)) {
        continue;
      }
      // As long as it takes to see that it is not renewed.
      var patience = WriterLease.EXPIRY.plus(Duration.ofSeconds(1));
      try {
        delete(generation, patience, _ -> {});
        deleted.add(generation.name());
      } catch (LockedIndexException _) {
        // It is being made.
      }
    }
    return deleted;
  }

  private void delete(Generation generation, Duration wait, LongConsumer waiting)
      throws IOException {
    try (var _ = WriterLeases.acquire(generation, Part.WHOLE, wait, waiting)) {
      cluster.delete("/" + generation.name(), Map.of());
    } catch (RefusedException e) {
      // Another came first.
      if (!e.isMissing()) {
        throw e;
      }
    }
  }
}
