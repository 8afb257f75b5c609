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
import graf.corpus.format.text.LineStarts;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Markdown: CommonMark with tables, footnotes and front matter.
public final class MarkdownExtractor implements Extractor {
  private static final int DEEPEST = 100;

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var decoded = DecodedText.read(bytes);
    var text = decoded.text();
    var front = FrontMatter.of(text);
    var blocks = blocks(text, front);
    var title = front.first("title");
    var metadata =
        new Metadata(
            title == null ? FirstHeading.title(blocks, name) : title,
            front.all("author", "authors"),
            PublicationDate.of(front.first("date", "published", "pubdate", "updated")),
            LanguageTag.of(front.first("lang", "language")),
            Format.MARKDOWN.type(),
            decoded.encoding());
    return new Extracted(metadata, blocks);
  }

  /// Returns the blocks of a text that stands in another document, and has no front matter.
  static List<Block> cell(String text) throws ExtractionException {
    return blocks(text, FrontMatter.none(text));
  }

  private static List<Block> blocks(String text, FrontMatter front) throws ExtractionException {
    try {
      var blocks = new ArrayList<>(front.blocks(LineStarts.of(text)));
      new MarkdownBlocks(text, blocks).addChildren(parse(blanked(text, front.end())), 0);
      return blocks;
    } catch (StackOverflowError e) {
      throw new ExtractionException(SkipReason.MALFORMED, "nested too deeply");
    }
  }

  private static Node parse(String text) {
    return Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST)
        .build()
        .parse(text);
  }

  // The parser's offsets stay those of the source when what it is not to see turns into spaces.
  private static String blanked(String text, int end) {
    if (end == 0) {
      return text;
    }
    var blank = new StringBuilder(text);
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) != '\n') {
        blank.setCharAt(i, ' ');
      }
    }
    return blank.toString();
  }
}
