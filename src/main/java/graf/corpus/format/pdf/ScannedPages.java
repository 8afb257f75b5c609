package graf.corpus.format.pdf;

import graf.corpus.format.PageProgress;
import graf.corpus.format.scan.Tesseract;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Has the pages of a document read that are pictures of text.
final class ScannedPages {
  /// What text is read best at.
  private static final float DOTS_AN_INCH = 300;

  private static final float POINTS_AN_INCH = 72;

  /// Of a larger page the picture is coarser: it is held in memory.
  private static final float MOST_DOTS = 14_000_000;

  private final Optional<Tesseract> reader = Tesseract.find();
  private final Duration pageLimit;
  private final PageProgress progress;
  private final List<Integer> unread = new ArrayList<>();

  /// @param pageLimit the longest that a page may take
  ScannedPages(Duration pageLimit, PageProgress progress) {
    this.pageLimit = pageLimit;
    this.progress = progress;
  }

  /// Says whether the program for it is installed.
  boolean isPossible() {
    return reader.isPresent();
  }

  /// Puts what is read on the pages with these numbers into `pages`.
  ///
  /// @return those on which nothing could be read
  List<Integer> read(PDDocument document, List<Integer> numbers, List<PdfPage> pages)
      throws IOException {
    if (reader.isEmpty() || numbers.isEmpty()) {
      return numbers;
    }
    var folder = Files.createTempDirectory("graf-pages");
    try {
      for (int i = 0; i < numbers.size(); i++) {
        progress.page(i, numbers.size());
        read(document, numbers.get(i), pages, folder);
      }
    } finally {
      Files.delete(folder);
    }
    return unread;
  }

  private void read(PDDocument document, int number, List<PdfPage> pages, Path folder) {
    try {
      var read = reader.orElseThrow().read(picture(document, number - 1), folder, pageLimit);
      if (read.paragraphs().isEmpty()) {
        unread.add(number);
      } else {
        pages.set(number - 1, PdfPage.recognised(number, read));
      }
    } catch (IOException | RuntimeException | LinkageError _) {
      unread.add(number);
    }
  }

  private static BufferedImage picture(PDDocument document, int index) throws IOException {
    return new PDFRenderer(document)
        .renderImageWithDPI(index, dots(document.getPage(index)), ImageType.GRAY);
  }

  private static float dots(PDPage page) {
    var box = page.getCropBox();
    double inches = (double) box.getWidth() * box.getHeight() / (POINTS_AN_INCH * POINTS_AN_INCH);
    return (float) Math.min(DOTS_AN_INCH, Math.sqrt(MOST_DOTS / Math.max(1, inches)));
  }
}
