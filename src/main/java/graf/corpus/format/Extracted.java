package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Metadata;

/// What an extractor found.
///
/// @param metadata its language and date are null where the document itself does not name them
/// @param blocks in the order of the source; can be iterated once
public record Extracted(Metadata metadata, Iterable<Block> blocks) {}
