package graf.index.opensearch.generation;

import graf.index.LockedIndexException;
import graf.index.opensearch.connection.RefusedException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// The table of a generation's commits, as it is on the cluster.
public record Commits(Generation generation) {
  static final String ID = "memory";

  private static final long LONGEST_PAUSE_MILLIS = 50;

  /// Makes another table of one.
  public interface Change {
    CommitTable of(CommitTable table) throws IOException;
  }

  public CommitTable table() throws IOException {
    return CommitTable.of(document().get().content());
  }

  private VersionedDocument document() {
    return new VersionedDocument(generation, ID);
  }

  /// Returns what is to be seen.
  public Snapshot snapshot() throws IOException {
    try {
      var found =
          generation
              .cluster()
              .get(
                  "/" + generation.name() + "/_doc/" + ID,
                  Map.of(
                      "routing",
                      VersionedDocument.ROUTING,
                      "_source_includes",
                      String.join(",", CommitTable.SEEN)));
      return CommitTable.of(found.path("_source").path(Schema.MEMORY))
          .snapshot(found.path("_index").asText());
    } catch (RefusedException e) {
      if (e.isMissing()) {
        return Snapshot.EMPTY;
      }
      throw e;
    }
  }

  /// Puts what `change` makes of the table in its place, all at once, and returns it. Where another
  /// writer came between, `change` is made to what that left: it may be made twice, where an answer
  /// was lost.
  ///
  /// @throws LockedIndexException where the generation is gone
  public CommitTable change(Change change) throws IOException {
    while (true) {
      var version = document().get();
      var before = CommitTable.of(version.content());
      var after = change.of(before);
      if (after.equals(before)) {
        return before;
      }
      try {
        document().put(after.content(), version.write(), version.term());
        return after;
      } catch (RefusedException e) {
        if (e.isMissing()) {
          throw new LockedIndexException(generation.cluster().url(), 0);
        }
        if (!e.isConflict()) {
          throw e;
        }
      }
      pause();
    }
  }

  /// Does so for a writer.
  ///
  /// @throws LockedIndexException where another has taken a part of its since
  public CommitTable change(Holder holder, Change change) throws IOException {
    return change(table -> {
      if (!table.isHeldBy(holder)) {
        throw new LockedIndexException(generation.cluster().url(), 0);
      }
      return change.of(table);
    });
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
