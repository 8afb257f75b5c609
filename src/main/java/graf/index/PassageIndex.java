package graf.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Where passages live, whichever engine holds them.
public interface PassageIndex {
  /// Opens the last commit for asking.
  ///
  /// @throws MissingIndexException where there is no index
  /// @throws IncompatibleIndexException where it was written in another format
  PassageSearcher openSearcher() throws IOException;

  /// Opens the index for writing, and creates it where there is none.
  ///
  /// @param wait how long to wait for another writer to end
  /// @param waiting called with that writer's process id (0 where unknown) before the wait begins
  /// @throws LockedIndexException where the other writer did not end in time
  PassageIndexer openIndexer(Duration wait, LongConsumer waiting) throws IOException;

  /// Opens an empty generation for writing; its first commit takes the place of all that was.
  PassageIndexer openRebuild(Duration wait, LongConsumer waiting) throws IOException;

  /// Returns how the index stands on its cluster; nothing where it is not on one.
  default Optional<ClusterReport> cluster() throws IOException {
    return Optional.empty();
  }

  /// Returns the format that this version of graf reads and writes.
  String format();

  /// Returns the name by which users know the index.
  String name();
}
