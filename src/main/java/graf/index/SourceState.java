package graf.index;

import graf.passage.SkipReason;
import org.jspecify.annotations.Nullable;

/// What an index remembers of a source file: how it was when it was read, and what came of it.
///
/// @param source the file's id: its path below the index's base folder, or absolute; `/` everywhere
/// @param size in bytes
/// @param modified time of last modification, in microseconds since 1970; negated where it was so
///   recent that it does not prove the content
/// @param hash of its bytes, in hexadecimal; empty where it could not be read
/// @param documents how many source documents were read from it
/// @param skipped why it is not searchable, or null where it is
/// @param detail what was found, in a few words; empty where the reason says it all
public record SourceState(
    String source,
    long size,
    long modified,
    String hash,
    int documents,
    @Nullable SkipReason skipped,
    String detail) {
  /// Returns this of a source called `name`.
  SourceState in(String name) {
    return new SourceState(name, size, modified, hash, documents, skipped, detail);
  }

  /// Returns what the names of all sources in `folder` begin with.
  public static String below(String folder) {
    return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
  }

  /// Returns when the file was last modified, in microseconds since 1970.
  public long time() {
    return Math.abs(modified);
  }
}
