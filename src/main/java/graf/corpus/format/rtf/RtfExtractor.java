package graf.corpus.format.rtf;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.SourceBytes;
import graf.corpus.format.office.EmbeddedFiles;
import graf.corpus.format.office.Gaps;
import graf.passage.Block;
import graf.passage.Metadata;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;

/// Reads RTF as it now stands: what was struck out, marks of notes and hidden text are left out;
/// notes, comments and boxes come behind the paragraph in which they stand. What is embedded are
/// files in it.
public final class RtfExtractor implements Extractor {
  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    var embedded = new EmbeddedFiles();
    try (var in = new BufferedInputStream(bytes.open(), 1 << 16)) {
      var reading = new RtfReading(embedded);
      new RtfTokens(in).read(reading);
      var text = new ExtractedText();
      reading.pieces().forEach(piece -> text.add(piece.kind(), piece.level(), piece.text(), null));
      return new Extracted(
          metadata(reading, text.blocks(), name),
          text.blocks(),
          Gaps.of(List.of(), embedded.gaps()),
          embedded.files());
    } catch (IOException | RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  private static Metadata metadata(RtfReading reading, List<Block> blocks, String name) {
    var author = reading.fact("author");
    var title = reading.fact("title");
    return new Metadata(
        title.isEmpty() ? heading(blocks, name) : title,
        author.isEmpty() ? List.of() : List.of(author),
        reading.created(),
        null,
        Format.RTF.type(),
        null);
  }

  private static String heading(List<Block> blocks, String name) {
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
        return block.text();
      }
    }
    return FileName.stem(name);
  }
}
