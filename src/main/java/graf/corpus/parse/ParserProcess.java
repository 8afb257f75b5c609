package graf.corpus.parse;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Limits;
import graf.passage.SkipReason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// One process that reads documents, one after the other, until one of them ends it.
final class ParserProcess implements Closeable {
  /// What a JVM exits with under `-XX:+ExitOnOutOfMemoryError`.
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final Path folder;
  private final DataOutputStream out;
  private final DataInputStream in;

  /// How many pages it recognised.
  private final AtomicInteger pages = new AtomicInteger();

  private ParserProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /// @param command a JVM, then its arguments
  static ParserProcess start(List<String> command) throws IOException {
    // Of its own, so that what a parser leaves behind when it is ended can be removed.
    var folder = Files.createTempDirectory("graf");
    var words = new ArrayList<>(command);
    words.add(1, "-Djava.io.tmpdir=" + folder);
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    return new ParserProcess(builder.start(), folder);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Has it read a document; where that fails, it may have ended.
  Extracted extract(ParserRequest request, Limits limits) throws IOException, ExtractionException {
    var exchange = new FutureTask<>(() -> exchange(request, limits));
    Thread.ofPlatform().daemon().name("parser").start(exchange);
    try {
      return awaited(exchange, limits);
    } catch (TimeoutException e) {
      close();
      throw new ExtractionException(SkipReason.TIMED_OUT, limits.time().toSeconds() + " s");
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading " + request.name());
    } catch (ExecutionException e) {
      throw failure(e, limits);
    }
  }

  /// Each page that was recognised has the time of a document.
  private Extracted awaited(FutureTask<Extracted> exchange, Limits limits)
      throws InterruptedException, ExecutionException, TimeoutException {
    while (true) {
      int before = pages.get();
      try {
        return exchange.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (pages.get() == before) {
          throw e;
        }
      }
    }
  }

  private Extracted exchange(ParserRequest request, Limits limits)
      throws IOException, ExtractionException {
    try {
      request.writeTo(out, limits.bytes());
    } catch (ExtractionException e) {
      // It still waits for the rest.
      close();
      throw e;
    }
    return ParserAnswer.read(in, (_, _) -> pages.incrementAndGet());
  }

  private ExtractionException failure(ExecutionException failed, Limits limits) throws IOException {
    return switch (failed.getCause()) {
      case ExtractionException known -> known;
      case UncheckedIOException source -> {
        close();
        throw source.getCause();
      }
      case null, default -> ended(limits);
    };
  }

  /// Returns what the end of the process, amidst a document, says of that document.
  private ExtractionException ended(Limits limits) throws IOException {
    close();
    int code = process.onExit().join().exitValue();
    return code == OUT_OF_MEMORY
        ? new ExtractionException(
            SkipReason.TOO_LARGE,
            "needs more than " + Limits.megabytes(limits.memory()) + " of memory")
        : new ExtractionException(SkipReason.MALFORMED, "its parser crashed");
  }

  /// Ends the process, whatever it does.
  @Override
  public void close() throws IOException {
    if (process.isAlive()) {
      // What it started would outlive it.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    process.onExit().join();
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
