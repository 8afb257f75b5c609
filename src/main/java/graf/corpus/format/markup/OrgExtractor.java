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
import java.util.List;

/// Org mode: outlines, lists and tables as structured text.
public final class OrgExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var document = OrgBlocks.of(decoded.text());
    var title = document.keyword("title");
    var author = document.keyword("author");
    var date = document.keyword("date");
    var metadata =
        new Metadata(
            title == null ? FirstHeading.title(document.blocks(), name) : title,
            author == null ? List.of() : List.of(author),
            PublicationDate.of(date == null ? null : date.replaceAll("[<>\\[\\]]", "")),
            LanguageTag.of(document.keyword("language")),
            Format.ORG.type(),
            decoded.encoding());
    return new Extracted(metadata, document.blocks());
  }
}
