package graf.corpus.format;

import java.io.IOException;

/// Takes the metadata and the blocks of one source document out of its bytes.
public interface Extractor {
  /// Reads `bytes`, whose source is named `name` (its path, of which the last part is the file's
  /// name). The blocks may be read from the bytes while they are iterated; they then throw {@link
  /// java.io.UncheckedIOException}.
  Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException;
}
