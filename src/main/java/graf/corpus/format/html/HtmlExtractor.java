package graf.corpus.format.html;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.corpus.format.text.LineStarts;
import java.io.IOException;

/// HTML: the article of a page.
public final class HtmlExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.readDeclared(bytes);
    return extract(decoded.text(), decoded.encoding(), name);
  }

  public static Extracted extract(String text, String encoding, String name) {
    var page = HtmlBlocks.parse(text);
    var metadata = HtmlMetadata.of(page, name, encoding);
    return new Extracted(
        metadata, HtmlBlocks.of(HtmlArticle.of(page), 0, text, LineStarts.of(text)));
  }
}
