package graf.index;

/// What an index counts.
///
/// @param documents source documents
/// @param skipped sources that are not searchable
public record IndexStatistics(long documents, long passages, long skipped) {}
