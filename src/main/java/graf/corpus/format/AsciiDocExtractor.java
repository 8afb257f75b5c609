package graf.corpus.format;

import graf.passage.Metadata;
import java.io.IOException;

/// AsciiDoc, as structured text.
final class AsciiDocExtractor implements Extractor {
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
