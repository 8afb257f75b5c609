package graf.corpus.format;

/// A file that a document holds besides its text.
///
/// @param name fit for an id: a file's name without folders, none the same as another's
public record AttachedFile(String name, SpooledBytes bytes) {}
