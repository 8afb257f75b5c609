package graf.index;

import graf.passage.Metadata;

/// What an index remembers of a source document.
///
/// @param source the source file it was read from
/// @param passages how many it was split into
public record DocumentRecord(String id, String source, Metadata metadata, int passages) {}
