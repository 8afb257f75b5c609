package graf.corpus.format.xml;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.DecodedText;
import java.io.IOException;
import org.jsoup.parser.Parser;

/// XML of any vocabulary: an element with text of its own is a paragraph.
///
/// Of entities only those are expanded that the file itself defines, and not without limit.
public final class XmlExtractor implements Extractor {
  private static final int DEEPEST = 400;

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.readDeclared(bytes);
    var text = decoded.text();
    var page = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(text, "");
    var entities = XmlEntities.of(text);
    var blocks = new XmlBlocks(text, entities).of(page);
    return new Extracted(XmlMetadata.of(page, name, decoded.encoding()), blocks, entities.gaps());
  }
}
