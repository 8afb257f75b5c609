package graf.corpus.format;

import java.io.IOException;

/// HTML: the article of a page.
final class HtmlExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.readDeclared(bytes);
    return extract(decoded.text(), decoded.encoding(), name);
  }

  static Extracted extract(String text, String encoding, String name) {
    var page = HtmlBlocks.parse(text);
    var metadata = HtmlMetadata.of(page, name, encoding);
    return new Extracted(
        metadata, HtmlBlocks.of(HtmlArticle.of(page), 0, text, LineStarts.of(text)));
  }
}
