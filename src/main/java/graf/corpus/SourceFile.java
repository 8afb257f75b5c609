package graf.corpus;

import java.nio.file.Path;

/// A file that a source names, as the file system describes it.
///
/// @param id names it in the index: its path below the index's base folder, or absolute
/// @param size in bytes
/// @param modified time of last modification, in microseconds since 1970
public record SourceFile(String id, Path path, long size, long modified) {}
