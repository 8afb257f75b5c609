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

/// reStructuredText, as structured text: what needs its processor to be known is left out.
public final class RestructuredTextExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var document = RestructuredTextBlocks.of(decoded.text());
    var title = document.field("title");
    var metadata =
        new Metadata(
            title == null ? FirstHeading.title(document.blocks(), name) : title,
            document.fields("author", "authors"),
            PublicationDate.of(document.field("date")),
            LanguageTag.of(document.field("language")),
            Format.RESTRUCTURED_TEXT.type(),
            decoded.encoding());
    return new Extracted(metadata, document.blocks());
  }
}
