package graf.refresh;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Threads that share one work.
final class ReadWorkers {
  private ReadWorkers() {}

  /// Work of one thread.
  interface Work {
    void run() throws IOException;
  }

  /// Runs `work` in `threads` threads and returns when all have ended; the first failure ends all.
  static void run(int threads, Work work) throws IOException, InterruptedException {
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var ends = new ExecutorCompletionService<@Nullable Void>(executor);
      for (int i = 0; i < threads; i++) {
        ends.submit(() -> {
          work.run();
          return null;
        });
      }
      try {
        for (int i = 0; i < threads; i++) {
          ends.take().get();
        }
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw failure(e);
      }
    }
  }

  private static IOException failure(ExecutionException failed) {
    return switch (failed.getCause()) {
      case IOException io -> io;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> new IOException(failed);
    };
  }
}
