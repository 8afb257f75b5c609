package graf.corpus.format.scan;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractedText;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.FileName;
import graf.corpus.format.Format;
import graf.corpus.format.PageProgress;
import graf.corpus.format.SourceBytes;
import graf.passage.Block;
import graf.passage.Metadata;
import graf.passage.Page;
import graf.passage.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// A picture of text, such as a photograph of a page or what a scanner or a fax left.
public final class PictureExtractor implements Extractor {
  /// Each dot takes its reader some five bytes.
  private static final long MOST_DOTS = 50_000_000;

  private final Duration limit;
  private final PageProgress progress;

  /// @param limit the longest that it may take
  public PictureExtractor(Duration limit, PageProgress progress) {
    this.limit = limit;
    this.progress = progress;
  }

  @Override
  public Extracted extract(SourceBytes bytes, String name) throws IOException, ExtractionException {
    checkSize(bytes);
    var text = new ExtractedText();
    var pages = read(bytes);
    for (int i = 0; i < pages.size(); i++) {
      var page = new Page(i + 1, null, pages.get(i).confidence());
      for (var paragraph : pages.get(i).paragraphs()) {
        text.add(Block.Kind.PARAGRAPH, 0, String.join("\n", paragraph), page);
      }
    }
    if (text.blocks().isEmpty()) {
      throw new ExtractionException(SkipReason.EMPTY, "nothing recognised");
    }
    var metadata =
        new Metadata(FileName.stem(name), List.of(), null, null, Format.PICTURE.type(), null);
    return new Extracted(metadata, text.blocks());
  }

  private List<RecognisedPage> read(SourceBytes bytes) throws IOException, ExtractionException {
    var tesseract = Tesseract.find();
    if (tesseract.isEmpty()) {
      throw new ExtractionException(SkipReason.NO_TEXT_LAYER, "a picture");
    }
    progress.page(0, 1);
    Path folder = Files.createTempDirectory("graf-pages");
    var file = folder.resolve("picture");
    try {
      try (var in = bytes.open()) {
        Files.copy(in, file);
      }
      return tesseract.get().readFile(file, limit);
    } catch (IOException e) {
      var why = String.valueOf(e.getMessage());
      throw new ExtractionException(
          SkipReason.MALFORMED, why.startsWith("took longer") ? why : "no whole picture");
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void checkSize(SourceBytes bytes) throws IOException, ExtractionException {
    ImageIO.setUseCache(false);
    try (var in = bytes.open();
        var picture = ImageIO.createImageInputStream(in)) {
      var readers = ImageIO.getImageReaders(picture);
      if (!readers.hasNext()) {
        throw new ExtractionException(SkipReason.MALFORMED, "no whole picture");
      }
      var reader = readers.next();
      try {
        reader.setInput(picture, true, true);
        long dots = (long) reader.getWidth(0) * reader.getHeight(0);
        if (dots > MOST_DOTS) {
          throw new ExtractionException(
              SkipReason.TOO_LARGE,
              String.format(Locale.ROOT, "%d million dots", dots / 1_000_000));
        }
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new ExtractionException(SkipReason.MALFORMED, "no whole picture");
    }
  }
}
