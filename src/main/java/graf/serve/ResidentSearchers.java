package graf.serve;

import graf.index.PassageIndex;
import graf.index.PassageSearcher;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Searchers that stay open from one answer to the next, each asked by one thread at a time.
///
/// Before it is asked, a searcher is held against its index: what another process committed
/// meanwhile is in the answer.
public final class ResidentSearchers implements Closeable {
  private static final int MOST_OPEN = 16;
  private static final long LONGEST_IDLE = TimeUnit.MINUTES.toNanos(10);

  /// The one asked last at the front.
  private final Deque<Idle> idle = new ArrayDeque<>();

  private record Idle(String index, PassageSearcher searcher, long since) {}

  /// What is asked of a searcher.
  public interface Asking<T> {
    T ask(PassageSearcher searcher) throws IOException;
  }

  /// Asks the last commit of `index`.
  public <T> T ask(PassageIndex index, Asking<T> asking) throws IOException {
    var searcher = latest(index);
    T answer;
    try {
      answer = asking.ask(searcher);
    } catch (IOException | RuntimeException | Error e) {
      searcher.close();
      throw e;
    }
    giveBack(new Idle(index.name(), searcher, System.nanoTime()));
    return answer;
  }

  private PassageSearcher latest(PassageIndex index) throws IOException {
    for (var known = take(index.name()); known != null; known = take(index.name())) {
      if (known.isLatest()) {
        return known;
      }
      known.close();
    }
    return index.openSearcher();
  }

  private synchronized @Nullable PassageSearcher take(String index) {
    for (var each = idle.iterator(); each.hasNext(); ) {
      var one = each.next();
      if (one.index().equals(index)) {
        each.remove();
        return one.searcher();
      }
    }
    return null;
  }

  private synchronized void giveBack(Idle searcher) throws IOException {
    idle.addFirst(searcher);
    if (idle.size() > MOST_OPEN) {
      idle.removeLast().searcher().close();
    }
  }

  /// Closes those that were not asked for long, and those whose files only they hold.
  public synchronized void tidy() throws IOException {
    for (var each = idle.iterator(); each.hasNext(); ) {
      var one = each.next();
      if (System.nanoTime() - one.since() > LONGEST_IDLE || !one.searcher().isLatest()) {
        each.remove();
        one.searcher().close();
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (var one = idle.poll(); one != null; one = idle.poll()) {
      one.searcher().close();
    }
  }
}
