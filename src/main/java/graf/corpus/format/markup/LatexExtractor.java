package graf.corpus.format.markup;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FirstHeading;
import graf.corpus.format.Format;
import graf.corpus.format.PublicationDate;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.IOException;

/// LaTeX: what is set, without commands, and with its accents.
public final class LatexExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    try {
      var document = new LatexBlocks(decoded.text());
      document.read();
      var title = document.title();
      var metadata =
          new Metadata(
              title == null ? FirstHeading.title(document.blocks(), name) : title,
              document.authors(),
              PublicationDate.of(document.date()),
              null,
              Format.LATEX.type(),
              decoded.encoding());
      return new Extracted(metadata, document.blocks());
    } catch (StackOverflowError _) {
      throw new ExtractionException(SkipReason.MALFORMED, "nested too deeply");
    }
  }
}
