package graf.corpus.format.markup;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.Format;
import graf.corpus.format.LanguageTag;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.text.BlockText;
import graf.corpus.format.text.DecodedText;
import graf.corpus.format.text.EscapedText;
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// XML of any vocabulary: an element with text of its own is a paragraph.
///
/// The parser knows no document type definitions, so no entity is ever resolved or expanded.
public final class XmlExtractor implements Extractor {
  private static final int DEEPEST = 400;

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.readDeclared(bytes);
    var text = decoded.text();
    var page = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(text, "");
    var walk = new Walk(text);
    walk.addBelow(page);
    var metadata =
        new Metadata(
            title(page, name),
            List.of(),
            null,
            LanguageTag.of(page.select("[xml:lang]").attr("xml:lang")),
            Format.XML.type(),
            decoded.encoding());
    return new Extracted(metadata, walk.blocks);
  }

  private static String title(Document page, String name) {
    var titles = page.getElementsByTag("title").eachText();
    return titles.isEmpty() || titles.getFirst().isBlank()
        ? name.substring(name.lastIndexOf('/') + 1)
        : titles.getFirst();
  }

  private static final class Walk {
    private final List<Block> blocks = new ArrayList<>();
    private final EscapedText escaped;
    private final BlockText text;

    Walk(String source) {
      this.escaped = new EscapedText(source);
      this.text = new BlockText(LineStarts.of(source));
    }

    void addBelow(Element parent) {
      for (var element : parent.children()) {
        if (element.ownText().isBlank()) {
          addBelow(element);
        } else {
          addAll(element);
          if (!text.isEmpty()) {
            blocks.add(text.take(Block.Kind.PARAGRAPH, 0));
          }
        }
      }
    }

    private void addAll(Element element) {
      for (Node node : element.childNodes()) {
        if (node instanceof TextNode plain) {
          add(plain);
        } else if (node instanceof Element child) {
          addAll(child);
        }
      }
    }

    private void add(TextNode plain) {
      var range = plain.sourceRange();
      escaped.place(
          plain.getWholeText(),
          range.startPos(),
          range.endPos(),
          (c, offset) -> {
            if (BlockText.isSpace(c)) {
              text.space();
            } else {
              text.add(c, offset);
            }
          });
    }
  }
}
