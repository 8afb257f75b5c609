package graf.index.opensearch;

import graf.index.opensearch.answer.ClusterSearcher;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A searcher that was opened to look something up, ready for the first question.
final class ReadySearcher {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private @Nullable ClusterSearcher searcher;
  private long since;

  synchronized void put(ClusterSearcher opened) throws IOException {
    var before = searcher;
    searcher = opened;
    since = System.nanoTime();
    if (before != null) {
      before.close();
    }
  }

  /// Returns it, owned from here on; null where there is none that was opened just now.
  synchronized @Nullable ClusterSearcher take() throws IOException {
    var ready = searcher;
    searcher = null;
    if (ready != null && System.nanoTime() - since > LONGEST.toNanos()) {
      ready.close();
      return null;
    }
    return ready;
  }
}
