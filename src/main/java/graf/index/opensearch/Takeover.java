package graf.index.opensearch;

import graf.index.PassageIndex;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// How the generation that is written comes into use.
interface Takeover extends Closeable {
  /// It is in use.
  Takeover NONE = () -> {};

  /// Told of each commit.
  default void committed() throws IOException {}

  /// Told once a run has written all.
  default void completed() throws IOException {}

  /// Returns the index of what earlier runs wrote, where it is gone on with and not in use.
  default Optional<PassageIndex> earlier() {
    return Optional.empty();
  }
}
