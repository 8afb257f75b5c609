package graf.cli;

import java.time.Duration;
import java.util.List;

/// What `graf index` was asked for.
///
/// @param sources paths as typed; `-` is standard input
/// @param patience how long to wait for another writer
/// @param betweenCommits how long at most what was read stays unsafe
record IndexOptions(List<String> sources, Duration patience, Duration betweenCommits) {
  IndexOptions {
    sources = List.copyOf(sources);
  }
}
