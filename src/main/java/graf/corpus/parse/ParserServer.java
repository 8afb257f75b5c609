package graf.corpus.parse;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Failures;
import graf.corpus.format.SpooledBytes;
import graf.passage.SkipReason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Reads documents for another process, which waits for each answer and ends this process where
/// none comes.
public final class ParserServer {
  private final DataOutputStream out;

  private ParserServer(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  /// Answers what comes in until there is no more: then the process that asked has ended, and
  /// whatever still runs is to end too.
  public static void serve(InputStream in, OutputStream out) throws IOException {
    var server = new ParserServer(out);
    var requests = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    try {
      while (true) {
        var request = ParserRequest.read(requests);
        // Not in this thread: it is to notice the end of the other process at any time.
        Thread.ofPlatform().daemon().name("parser").start(() -> server.answer(request));
      }
    } catch (EOFException _) {
      // The other process has ended.
    }
  }

  private void answer(ParserRequest request) {
    try (var _ = (SpooledBytes) request.bytes()) {
      try {
        var extracted = extracted(request);
        try (var _ = extracted.attached()) {
          ParserAnswer.write(out, extracted);
        }
      } catch (ExtractionException e) {
        ParserAnswer.write(out, e);
      }
    } catch (IOException _) {
      // Nobody waits for the answer any more.
    }
  }

  private void progress(int done, int pages) {
    try {
      ParserAnswer.writeProgress(out, done, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Extracted extracted(ParserRequest request) throws ExtractionException {
    try {
      return Formats.extractor(request.format(), request.reading(), this::progress)
          .extract(request.bytes(), request.name());
    } catch (StackOverflowError e) {
      throw new ExtractionException(SkipReason.MALFORMED, "nested too deeply");
    } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
      throw new ExtractionException(SkipReason.MALFORMED, Failures.words(e));
    }
  }
}
