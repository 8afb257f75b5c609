package graf.corpus.parse;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Format;
import graf.corpus.format.Limits;
import graf.corpus.format.SourceBytes;
import graf.passage.SkipReason;
import java.io.IOException;

/// Has another process read a document, within limits.
final class IsolatedExtractor implements Extractor {
  private final Format format;
  private final Limits limits;
  private final ParserProcesses processes;

  IsolatedExtractor(Format format, Limits limits, ParserProcesses processes) {
    this.format = format;
    this.limits = limits;
    this.processes = processes;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    if (bytes.size() > limits.bytes()) {
      throw new ExtractionException(
          SkipReason.TOO_LARGE,
          Limits.megabytes(bytes.size()) + ", the limit is " + Limits.megabytes(limits.bytes()));
    }
    return processes.extract(
        new ParserRequest(format, name, ParserRequest.Reading.of(limits), bytes), limits);
  }
}
