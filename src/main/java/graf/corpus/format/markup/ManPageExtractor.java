package graf.corpus.format.markup;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.PublicationDate;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.List;

/// Manual pages in troff, with the macros of man and mdoc.
public final class ManPageExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var page = new ManPage(decoded.text());
    page.read();
    var metadata =
        new Metadata(
            page.title() == null ? FileName.stem(name) : page.title(),
            List.of(),
            PublicationDate.of(page.date()),
            null,
            Format.MAN.type(),
            decoded.encoding());
    return new Extracted(metadata, page.blocks());
  }
}
