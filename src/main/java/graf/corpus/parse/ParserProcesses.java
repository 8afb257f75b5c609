package graf.corpus.parse;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Processes in which documents are parsed, started when they are needed. May be asked from several
/// threads at once.
///
/// A thread that parses cannot be stopped, and one that runs out of memory takes its process along:
/// what a parser does wrong costs one of these processes, and the document at hand.
public final class ParserProcesses implements Closeable {
  /// Half of the cores, so that the others may index what these have read; each has its own heap.
  private static final int MOST = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

  private final Supplier<List<String>> command;
  private final Semaphore free = new Semaphore(MOST);
  private final Deque<ParserProcess> idle = new ArrayDeque<>();
  private boolean closed;

  /// @param command what starts one that runs {@link ParserServer}: a JVM, then its arguments
  public ParserProcesses(Supplier<List<String>> command) {
    this.command = command;
  }

  Extracted extract(ParserRequest request, Limits limits) throws IOException, ExtractionException {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading " + request.name());
    }
    try {
      var process = take();
      try {
        return process.extract(request, limits);
      } finally {
        giveBack(process);
      }
    } finally {
      free.release();
    }
  }

  private synchronized ParserProcess take() throws IOException {
    return idle.isEmpty() ? ParserProcess.start(command.get()) : idle.pop();
  }

  private synchronized void giveBack(ParserProcess process) throws IOException {
    if (process.isAlive() && !closed) {
      idle.push(process);
    } else {
      process.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    while (!idle.isEmpty()) {
      idle.pop().close();
    }
  }
}
