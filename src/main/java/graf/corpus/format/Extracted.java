package graf.corpus.format;

import graf.passage.Block;
import graf.passage.Metadata;

/// What an extractor found.
///
/// @param metadata its language and date are null where the document itself does not name them
/// @param blocks in the order of the source; can be iterated once. If they are `Closeable`, they
///   hold the source open until the last was read
/// @param gaps what of the document could not be read, in a few words; empty where all could
/// @param attached the files that it holds, documents of their own; to be closed by whoever takes
///   it
public record Extracted(
    Metadata metadata, Iterable<Block> blocks, String gaps, AttachedFiles attached) {
  /// Of a document that holds no files.
  public Extracted(Metadata metadata, Iterable<Block> blocks, String gaps) {
    this(metadata, blocks, gaps, new AttachedFiles());
  }

  public Extracted(Metadata metadata, Iterable<Block> blocks) {
    this(metadata, blocks, "", new AttachedFiles());
  }
}
