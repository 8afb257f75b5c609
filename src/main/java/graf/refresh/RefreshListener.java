package graf.refresh;

import graf.index.SourceState;

/// Told how a refresh goes, from several threads at once.
public interface RefreshListener {
  /// A source is about to be read.
  void began(String source);

  /// A source was read and written.
  ///
  /// @param passages that it was split into
  void ended(SourceState state, long passages);

  /// A source is not searchable; `state` says why. Told of sources met before, too.
  ///
  /// @param isNew whether it was found so in this run
  void skipped(SourceState state, Novelty isNew);

  /// The first `sources` of those that ended are safe on disk from here on; others may be.
  default void committed(long sources) {}

  /// So many files are to be read.
  default void toRead(int files) {}

  /// All is committed; what is left is to put it in order.
  default void compacting() {}

  /// Whether something was so before.
  enum Novelty {
    NEW,
    KNOWN
  }
}
