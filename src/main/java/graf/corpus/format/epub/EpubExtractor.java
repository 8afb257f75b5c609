package graf.corpus.format.epub;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.SkipReason;
import java.io.IOException;
import java.util.List;

/// EPUB: the chapters of a book, each read as a page, and what the book says about itself.
///
/// A chapter that cannot be read costs itself alone, and so does one that is encrypted.
public final class EpubExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    try (var files = BookFiles.open(bytes)) {
      var book = BookPackage.of(files);
      var text = new ExtractedText();
      var gaps = new Gaps();
      new Chapters(files, book, text, gaps).readAll();
      if (text.blocks().isEmpty() && gaps.encrypted() > 0) {
        throw new ExtractionException(SkipReason.ENCRYPTED, "");
      }
      if (text.blocks().isEmpty() && !gaps.words().isEmpty()) {
        throw new ExtractionException(SkipReason.MALFORMED, gaps.words());
      }
      return new Extracted(described(book, text.blocks(), name), text.blocks(), gaps.words());
    }
  }

  private static Metadata described(BookPackage book, List<Block> blocks, String name) {
    var title = book.title();
    return new Metadata(
        title == null ? titleIn(blocks, name) : title,
        book.authors(),
        book.date(),
        book.language(),
        Format.EPUB.type(),
        null);
  }

  private static String titleIn(List<Block> blocks, String name) {
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.HEADING && block.level() == 1)
        .map(Block::text)
        .findFirst()
        .orElse(FileName.stem(name));
  }
}
