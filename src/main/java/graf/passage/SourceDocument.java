package graf.passage;

/// One item read from a source: a file, a line of JSON, a mail.
///
/// @param id names the document in the index: its path, or the identifier that the source gives it
/// @param blocks in the order of the source; may be read from the source while it is iterated, and
///   can be iterated once
public record SourceDocument(String id, Metadata metadata, Iterable<Block> blocks) {}
