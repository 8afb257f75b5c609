package graf.cli.task;

import graf.corpus.CorpusOptions;
import graf.index.Part;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What `graf index` was asked for.
///
/// @param sources paths as typed; none for all that are remembered
/// @param start what becomes of what the index holds
/// @param patience how long to wait for another writer
/// @param betweenCommits how long at most what was read stays unsafe
/// @param reading how the sources are to be read, given how they were
/// @param part of the sources that this process is for
/// @param given what is on standard input, null where that is no source
public record IndexingRequest(
    List<String> sources,
    Start start,
    Duration patience,
    Duration betweenCommits,
    UnaryOperator<CorpusOptions> reading,
    Part part,
    @Nullable StandardInputSource given) {
  /// How long another writer is waited for.
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /// As good as for ever.
  private static final Duration ANY_TIME = Duration.ofDays(10_000);

  public static final Duration BETWEEN_COMMITS = Duration.ofSeconds(20);

  public IndexingRequest {
    sources = List.copyOf(sources);
  }

  /// From where an index is made equal to its sources.
  public enum Start {
    /// From what it holds.
    KEPT,
    /// From nothing.
    ANEW
  }

  /// Returns what looks again at all that was indexed.
  public static IndexingRequest refresh() {
    return new IndexingRequest(
        List.of(),
        Start.KEPT,
        PATIENCE,
        BETWEEN_COMMITS,
        UnaryOperator.identity(),
        Part.WHOLE,
        null);
  }

  /// Whether nothing counts of a run that is broken off: a generation in one part is taken into use
  /// whole or not at all, and begun again.
  boolean isAllOrNothing() {
    return start == Start.ANEW && part.isWhole();
  }

  /// Returns the same with another start.
  IndexingRequest from(Start other) {
    return new IndexingRequest(sources, other, patience, betweenCommits, reading, part, given);
  }

  /// Returns what goes on following the sources after this; another writer does not end it.
  public IndexingRequest again() {
    return new IndexingRequest(
        List.of(), Start.KEPT, ANY_TIME, betweenCommits, UnaryOperator.identity(), part, null);
  }
}
