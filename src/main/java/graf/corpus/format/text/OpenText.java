package graf.corpus.format.text;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.SourceBytes;
import java.io.IOException;
import java.io.Reader;

/// The characters of a text.
///
/// @param encoding that its bytes are in
public record OpenText(Reader reader, String encoding) {
  /// Opens `bytes` in the encoding that they seem to be in. Whoever opens it closes its reader.
  public static OpenText of(SourceBytes bytes) throws IOException, ExtractionException {
    var found = Encoding.of(bytes);
    return new OpenText(found.open(bytes), found.name());
  }
}
