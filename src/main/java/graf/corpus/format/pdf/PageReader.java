package graf.corpus.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Reads page after page: the text that runs as most of the page does by the library's rules, text
/// that is turned against it by itself, and last what is drawn over the page.
final class PageReader extends PDFTextStripper {
  // Lines set tight have narrow spaces: by the library's 0.3 and 0.5, 20 of 3,955 words of a German
  // manual ran into their neighbours, and 45 of 4,948 of a Russian one.
  private static final float WORD = 0.22f;

  private static final float SPACE = 0.4f;

  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Integer> unread = new ArrayList<>();
  private final Overlay overlay;

  private List<List<Line>> paragraphs = new ArrayList<>();
  private List<Line> paragraph = new ArrayList<>();
  private LineBuilder line = new LineBuilder();

  /// By the angle, in degrees, by which they are turned against the page.
  private final Map<Integer, GlyphLines> turned = new HashMap<>();

  private int upright;
  private int rotation;

  /// Takes the letters of what is drawn over the page while that is shown.
  private @Nullable GlyphLines drawn;

  PageReader(PDDocument document) {
    overlay = new Overlay(document);
    setAverageCharTolerance(WORD);
    setSpacingTolerance(SPACE);
  }

  List<PdfPage> read(PDDocument document) throws IOException {
    getText(document);
    return pages;
  }

  /// Returns the numbers of the pages that could not be read, or not to their end.
  List<Integer> unread() {
    return unread;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    begin(page);
    int number = getCurrentPageNo();
    try {
      super.processPage(page);
      int angle = mainAngle();
      if (angle != 0) {
        begin(page);
        rotation = Math.floorMod(page.getRotation() + angle, 360);
        page.setRotation(rotation);
        super.processPage(page);
      }
    } catch (IOException | RuntimeException _) {
      unread.add(number);
    }
    endParagraph();
    turned.values().forEach(glyphs -> paragraphs.addAll(glyphs.paragraphs()));
    pages.add(new PdfPage(number, paragraphs, shown(page, number)));
  }

  private void begin(PDPage page) {
    paragraphs = new ArrayList<>();
    paragraph = new ArrayList<>();
    line = new LineBuilder();
    turned.clear();
    upright = 0;
    rotation = page.getRotation();
  }

  private List<String> shown(PDPage page, int number) {
    try {
      return overlay.texts(page, this::appearance);
    } catch (IOException | RuntimeException _) {
      if (!unread.contains(number)) {
        unread.add(number);
      }
      return List.of();
    }
  }

  /// Returns what is seen of an annotation.
  private String appearance(PDAnnotation annotation) throws IOException {
    var glyphs = new GlyphLines(0);
    drawn = glyphs;
    try {
      showAnnotation(annotation);
    } finally {
      drawn = null;
    }
    return glyphs.text();
  }

  /// Returns the quarter turn in which most letters stand, where that is not the page's own.
  private int mainAngle() {
    int angle = 0;
    int most = upright;
    for (var other : turned.entrySet()) {
      if (other.getKey() % 90 == 0 && other.getValue().size() > most) {
        angle = other.getKey();
        most = other.getValue().size();
      }
    }
    return angle;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    var over = drawn;
    if (over != null) {
      over.add(glyph);
      return;
    }
    int angle = GlyphLines.angle(glyph, rotation);
    if (angle == 0) {
      upright++;
      super.processTextPosition(glyph);
    } else {
      turned.computeIfAbsent(angle, a -> new GlyphLines(a + rotation)).add(glyph);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> glyphs) {
    line.word(text, glyphs);
  }

  @Override
  protected void writeWordSeparator() {
    line.space();
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {
    endParagraph();
  }

  @Override
  protected void writeParagraphEnd() {
    endParagraph();
  }

  private void endLine() {
    var done = line.take();
    if (done != null) {
      paragraph.add(done);
    }
  }

  private void endParagraph() {
    endLine();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
      paragraph = new ArrayList<>();
    }
  }
}
