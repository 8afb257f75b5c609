package graf.corpus.format.text;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.TextWidth;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

/// Plain text: blank lines divide its blocks, and the first one is the title if it looks like one.
public final class TextExtractor implements Extractor {
  /// The widest title, in terminal cells; the longest of 1,806 news articles is 134.
  private static final int WIDEST_TITLE = 160;

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var encoding = Encoding.of(bytes);
    var reader = encoding.open(bytes);
    try {
      return extract(reader, encoding, name);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static Extracted extract(Reader reader, Encoding encoding, String name) {
    var blocks = new TextBlocks(reader);
    if (!blocks.hasNext()) {
      return new Extracted(metadata(FileName.stem(name), encoding), List.of());
    }
    var first = blocks.next();
    if (blocks.hasNext() && isTitle(first)) {
      return new Extracted(
          metadata(first.text().strip(), encoding), new OpenBlocks(blocks, reader));
    }
    return new Extracted(
        metadata(FileName.stem(name), encoding),
        new OpenBlocks(new Prepended(first, blocks), reader));
  }

  private static Metadata metadata(String title, Encoding encoding) {
    return new Metadata(title, List.of(), null, null, Format.TEXT.type(), encoding.name());
  }

  /// Says whether `block` is one line, not too wide, with a blank line after it.
  private static boolean isTitle(Block block) {
    var line = block.text().strip();
    return block.kind() == Block.Kind.PARAGRAPH
        && !line.isEmpty()
        && !hasLineEnd(line)
        && TextWidth.cells(line) <= WIDEST_TITLE
        && block.text().length() > line.length() + 1
        && hasLineEnd(block.text());
  }

  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  /// The blocks of a text that is open until the last of them was read, or they are closed.
  private record OpenBlocks(Iterator<Block> iterator, Reader text)
      implements Iterable<Block>, Closeable {
    @Override
    public void close() throws IOException {
      text.close();
    }
  }

  private static final class Prepended implements Iterator<Block> {
    private final Block first;
    private final Iterator<Block> rest;
    private boolean begun;

    Prepended(Block first, Iterator<Block> rest) {
      this.first = first;
      this.rest = rest;
    }

    @Override
    public boolean hasNext() {
      return !begun || rest.hasNext();
    }

    @Override
    public Block next() {
      if (begun) {
        return rest.next();
      }
      begun = true;
      return first;
    }
  }
}
