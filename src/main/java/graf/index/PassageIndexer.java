package graf.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Writes an index. One at a time may be open for an index; its methods may be called from several
/// threads at once.
///
/// Nothing that is written is visible, or survives a crash, before {@link #commit}. Closing without
/// a commit drops what was written since the last one.
public interface PassageIndexer extends Closeable {
  /// Replaces all that the index holds of a source. What the update's iterator throws is passed on,
  /// and nothing is held of the source then.
  void replace(SourceUpdate update) throws IOException;

  /// Gives a source that the index holds another state; its documents stay as they are.
  void restate(SourceState state) throws IOException;

  /// Removes all that the index holds of `source`.
  void remove(String source) throws IOException;

  /// Removes everything.
  void clear() throws IOException;

  /// Tells other processes that ask how far a run has come.
  ///
  /// @param read how many files were read, of so many
  default void progress(int read, int toRead) {}

  /// Remembers `value` under `name`, from the next commit on.
  void remember(String name, String value);

  /// Returns what the index holds under `name` from its first writer on; `value` where this one is
  /// the first. No commit is needed for it.
  default String settle(String name, String value) throws IOException {
    remember(name, value);
    return value;
  }

  /// Makes what was written visible to readers, and safe on disk, all at once.
  void commit() throws IOException;

  /// Says that a run has written all it had to write: an index that is made anew by several
  /// processes is taken into use by the last of them.
  default void complete() throws IOException {}

  /// Returns the index of what an earlier run has written where this one goes on with that, and
  /// readers do not see it yet.
  default Optional<PassageIndex> earlier() {
    return Optional.empty();
  }

  /// Puts what was committed in the order in which it is asked fastest and takes least space, where
  /// that is worth its time. To be called once a run has written all; readers see the same before,
  /// while and after.
  ///
  /// @param beginning run where there is something to do, which may take a while
  void compact(Runnable beginning) throws IOException;
}
