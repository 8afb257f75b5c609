package graf.index.lucene.write;

import graf.index.PassageIndexer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.folder.WriteLock;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Opens the writer of an index once there is something to write: most refreshes find nothing, and
/// opening takes longer than they do.
public final class LazyIndexer implements PassageIndexer {
  private final WriteLock lock;
  private final Opening opening;
  private final Map<String, String> remembered = new TreeMap<>();
  private @Nullable PassageIndexer opened;

  /// How the writer is opened.
  public interface Opening {
    PassageIndexer open() throws IOException;
  }

  /// @param lock owned from here on
  public LazyIndexer(WriteLock lock, Opening opening) {
    this.lock = lock;
    this.opening = opening;
  }

  private synchronized PassageIndexer open() throws IOException {
    var indexer = opened;
    if (indexer == null) {
      indexer = opening.open();
      opened = indexer;
    }
    return indexer;
  }

  @Override
  public void replace(SourceUpdate update) throws IOException {
    open().replace(update);
  }

  @Override
  public void restate(SourceState state) throws IOException {
    open().restate(state);
  }

  @Override
  public void remove(String source) throws IOException {
    open().remove(source);
  }

  @Override
  public void clear() throws IOException {
    open().clear();
  }

  @Override
  public void progress(int read, int toRead) {
    lock.progress(read, toRead);
  }

  @Override
  public synchronized void remember(String name, String value) {
    remembered.put(name, value);
  }

  @Override
  public synchronized void commit() throws IOException {
    var indexer = open();
    remembered.forEach(indexer::remember);
    indexer.commit();
  }

  @Override
  public synchronized void compact(Runnable beginning) throws IOException {
    if (opened != null) {
      opened.compact(beginning);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (lock) {
      if (opened != null) {
        opened.close();
      }
    }
  }
}
