package graf.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Looks folders up ahead of a walk, on other cores: the file system takes longer to answer than
/// the walk to take the answers in.
final class FolderListings implements Closeable {
  private final Map<Path, FutureTask<FolderListing>> expected = new HashMap<>();
  private @Nullable ExecutorService others;

  /// Has `folder` looked up, once a core is free.
  void expect(SourceFile folder) {
    var task = new FutureTask<>(() -> FolderListing.of(folder));
    expected.put(folder.path(), task);
    if (others == null) {
      others =
          Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }
    others.execute(task);
  }

  FolderListing of(SourceFile folder) throws IOException {
    var task = expected.remove(folder.path());
    if (task == null) {
      return FolderListing.of(folder);
    }
    // Does nothing where another thread has begun.
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      // Not a failure of the folder, for which nothing below it would be known.
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted"));
    }
  }

  @Override
  public void close() {
    if (others != null) {
      others.shutdownNow();
    }
  }
}
