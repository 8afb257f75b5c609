package graf.corpus.format.html;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import graf.passage.Block;
import java.io.IOException;
import java.util.List;

/// HTML: the article of a page.
public final class HtmlExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.readDeclared(bytes);
    return extract(decoded.text(), decoded.encoding(), name);
  }

  public static Extracted extract(String text, String encoding, String name) {
    var page = HtmlBlocks.parse(text);
    var blocks = HtmlBlocks.of(page.body(), HtmlArticle.furniture(page), text);
    return new Extracted(HtmlMetadata.of(page, headings(blocks), name, encoding), blocks);
  }

  /// Returns the headings of the outermost level that there is.
  private static List<String> headings(List<Block> blocks) {
    int outermost =
        blocks.stream()
            .filter(block -> block.kind() == Block.Kind.HEADING)
            .mapToInt(Block::level)
            .min()
            .orElse(0);
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.HEADING && block.level() == outermost)
        .map(block -> HtmlTitle.folded(block.text()))
        .toList();
  }
}
