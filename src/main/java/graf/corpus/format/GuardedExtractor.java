package graf.corpus.format;

import graf.passage.SkipReason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Keeps what a parser does wrong to the document at hand: a crash, an endless loop, a stack or a
/// heap that runs over.
final class GuardedExtractor implements Extractor {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long LARGEST = 200L << 20;

  private final Extractor extractor;

  GuardedExtractor(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    if (bytes.size() > LARGEST) {
      throw new ExtractionException(SkipReason.TOO_LARGE, (bytes.size() >> 20) + " MB");
    }
    var task = new FutureTask<>(() -> extractor.extract(bytes, name));
    // A thread that cannot be stopped must not keep the process from ending.
    var thread = Thread.ofPlatform().daemon().name("parser").start(task);
    try {
      return task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new ExtractionException(SkipReason.TIMED_OUT, LONGEST.toSeconds() + " s");
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + name, e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static ExtractionException failure(ExecutionException failed) {
    return switch (failed.getCause()) {
      case ExtractionException known -> known;
      case OutOfMemoryError _ -> new ExtractionException(SkipReason.TOO_LARGE, "out of memory");
      case StackOverflowError _ ->
          new ExtractionException(SkipReason.MALFORMED, "nested too deeply");
      // Not the document's fault: a query is started without the libraries of most formats.
      case NoClassDefFoundError missing when !hasLibraries() -> throw missing;
      case null, default -> new ExtractionException(SkipReason.MALFORMED, Failures.words(failed));
    };
  }

  private static boolean hasLibraries() {
    return GuardedExtractor.class.getResource("/org/apache/poi/Version.class") != null;
  }
}
