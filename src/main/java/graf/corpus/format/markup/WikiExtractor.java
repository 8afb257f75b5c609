package graf.corpus.format.markup;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.List;

/// Pages in MediaWiki's markup, as structured text: what templates would bring is not known.
public final class WikiExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var metadata =
        new Metadata(
            FileName.stem(name), List.of(), null, null, Format.WIKI.type(), decoded.encoding());
    return new Extracted(metadata, WikiBlocks.of(decoded.text()));
  }
}
