package graf.corpus.format.markup;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FirstHeading;
import graf.corpus.format.Format;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.PublicationDate;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Metadata;
import java.io.IOException;

/// AsciiDoc, as structured text.
public final class AsciiDocExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var document = AsciiDocBlocks.of(decoded.text());
    var title = document.attribute("title", "doctitle");
    var metadata =
        new Metadata(
            title == null ? FirstHeading.title(document.blocks(), name) : title,
            document.authors(),
            PublicationDate.of(document.attribute("revdate", "date")),
            LanguageTag.of(document.attribute("lang")),
            Format.ASCIIDOC.type(),
            decoded.encoding());
    return new Extracted(metadata, document.blocks());
  }
}
