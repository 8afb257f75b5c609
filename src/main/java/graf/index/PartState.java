package graf.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a part of an index has come.
///
/// @param sources that it holds
/// @param committed when it was last changed, null for never
/// @param writer the process that has it, null where none has
public record PartState(
    Part part, long sources, @Nullable Instant committed, @Nullable Writer writer) {
  /// A process that writes a part.
  ///
  /// @param since when
  /// @param read how many files it has read, of so many
  public record Writer(
      String host, long process, Instant since, Life life, long read, long toRead) {}

  /// Whether a process is there still.
  public enum Life {
    ALIVE,
    /// It said nothing for a while, or has ended: whoever takes the part goes on from its last
    /// commit.
    GONE
  }
}
