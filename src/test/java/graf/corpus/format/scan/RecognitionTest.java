package graf.corpus.format.scan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.cli.Shell;
import graf.corpus.format.Extracted;
import graf.corpus.format.MemoryBytes;
import graf.corpus.format.PageProgress;
import graf.corpus.format.pdf.PdfExtractor;
import graf.passage.Block;
import graf.passage.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs tesseract and its English: scripts/test says where it left this out.
@NeedsTesseract
class RecognitionTest {
  private static final List<String> LETTER =
      List.of("The harbour board met on Tuesday and", "lifted the embargo without a vote.");

  @Test
  void aScannedPageIsRead() throws Exception {
    var pages = new ArrayList<Integer>();
    try (var document = new PDDocument()) {
      text(document, "A page that has its text.");
      scan(document, LETTER);
      var blocks = blocks(extracted(document, (done, _) -> pages.add(done)));
      assertThat(blocks).hasSize(2);
      assertThat(page(blocks.getFirst()).confidence()).isNull();
      var read = blocks.getLast();
      assertThat(read.text())
          .isEqualTo("The harbour board met on Tuesday and lifted the embargo without a vote.");
      assertThat(page(read).number()).isEqualTo(2);
      assertThat(page(read).confidence()).isGreaterThan(70);
    }
    assertThat(pages).isNotEmpty();
  }

  @Test
  void aPictureWithoutTextIsOnRecord() throws Exception {
    try (var document = new PDDocument()) {
      text(document, "A page that has its text.");
      picture(document, new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY));
      assertThat(extracted(document, PageProgress.NONE).gaps())
          .isEqualTo("nothing recognised on page 2");
    }
  }

  @Test
  void aPageThatTakesTooLongCostsItselfOnly() throws Exception {
    try (var document = new PDDocument()) {
      text(document, "A page that has its text.");
      scan(document, LETTER);
      var extracted =
          extracted(document, PdfExtractor.recognising(Duration.ofMillis(1), PageProgress.NONE));
      assertThat(blocks(extracted))
          .extracting(Block::text)
          .containsExactly("A page that has its text.");
      assertThat(extracted.gaps()).isEqualTo("nothing recognised on page 2");
    }
  }

  @Test
  void aPictureOfAPageIsReadAsThePageWouldBe() throws Exception {
    for (var format : List.of("png", "jpg", "tiff")) {
      try (var document = new PDDocument()) {
        text(document, LETTER.getFirst());
        var file = new ByteArrayOutputStream();
        ImageIO.write(
            new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY), format, file);
        var read =
            pictures(Duration.ofSeconds(60))
                .extract(new MemoryBytes(file.toByteArray()), "in/letter." + format);
        assertThat(blocks(read)).extracting(Block::text).containsExactly(LETTER.getFirst());
        assertThat(page(blocks(read).getFirst()).confidence()).isGreaterThan(70);
        assertThat(read.metadata().title()).isEqualTo("letter");
        assertThat(read.metadata().type()).isEqualTo("picture");
      }
    }
  }

  @Test
  void aPictureWithoutTextOrBrokenOffSaysSo() throws Exception {
    var file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY), "png", file);
    var empty = new MemoryBytes(file.toByteArray());
    assertThatThrownBy(() -> pictures(Duration.ofSeconds(60)).extract(empty, "a.png"))
        .hasMessageContaining("nothing recognised");
    var half = new MemoryBytes(Arrays.copyOf(file.toByteArray(), 20));
    assertThatThrownBy(() -> pictures(Duration.ofSeconds(60)).extract(half, "a.png"))
        .hasMessageContaining("no whole picture");
    assertThatThrownBy(() -> pictures(Duration.ofMillis(1)).extract(empty, "a.png"))
        .hasMessageContaining("took longer than");
  }

  private static PictureExtractor pictures(Duration limit) {
    return new PictureExtractor(limit, PageProgress.NONE);
  }

  @Test
  void theOptionReadsTheScansOfAFolder(@TempDir Path folder) throws Exception {
    try (var document = new PDDocument()) {
      text(document, "A page that has its text.");
      scan(document, LETTER);
      document.save(folder.resolve("letter.pdf").toFile());
    }
    var shell = new Shell(folder);

    assertThat(shell.graf("index .").exitCode()).isZero();
    assertThat(shell.graf("query embargo").exitCode()).isOne();

    assertThat(shell.graf("index . --ocr").exitCode()).isZero();
    assertThat(shell.graf("query embargo").out()).contains("letter.pdf p.2, recognised");
  }

  private static Page page(Block block) {
    return requireNonNull(block.page());
  }

  private static void text(PDDocument document, String... lines) throws IOException {
    var page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
      content.setLeading(20);
      content.newLineAtOffset(50, 500);
      for (var line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  /// Adds a page that is a picture of one with these lines.
  private static void scan(PDDocument document, List<String> lines) throws IOException {
    try (var written = new PDDocument()) {
      text(written, lines.toArray(String[]::new));
      picture(document, new PDFRenderer(written).renderImageWithDPI(0, 200, ImageType.GRAY));
    }
  }

  private static void picture(PDDocument document, BufferedImage picture) throws IOException {
    var page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      var box = page.getMediaBox();
      var image = LosslessFactory.createFromImage(document, picture);
      content.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
    }
  }

  private static Extracted extracted(PDDocument document, PageProgress progress) throws Exception {
    return extracted(document, PdfExtractor.recognising(Duration.ofMinutes(5), progress));
  }

  private static Extracted extracted(PDDocument document, PdfExtractor extractor) throws Exception {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return extractor.extract(new MemoryBytes(bytes.toByteArray()), "letter.pdf");
  }

  private static List<Block> blocks(Extracted extracted) {
    var blocks = new ArrayList<Block>();
    extracted.blocks().forEach(blocks::add);
    return blocks;
  }
}
