package graf.corpus;

import java.nio.file.Path;

/// A file that a source names, as the file system describes it.
///
/// @param id names it in the index: its path below the index's base folder, or absolute
/// @param size in bytes
/// @param modified time of last modification, in microseconds since 1970
public record SourceFile(String id, Path path, long size, long modified) {
  /// No path has two slashes in a row once it is an id.
  private static final String GIVEN = "stdin://";

  /// Returns what stands for text that is given to the process.
  ///
  /// @param name of the document that it is
  /// @param now in microseconds since 1970
  public static SourceFile given(String name, long now) {
    return new SourceFile(GIVEN + name, Path.of(name), 0, now);
  }

  /// Whether the source `id` was given to a process once, and cannot be looked at again.
  public static boolean isGiven(String id) {
    return id.startsWith(GIVEN);
  }

  /// Returns the id of the document that it holds where it holds one.
  String documentId() {
    return isGiven(id) ? id.substring(GIVEN.length()) : id;
  }
}
