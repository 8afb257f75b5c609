package graf.corpus.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extracted;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfExtractorTest {
  private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  @Test
  void theNumbersOfInvoicesAreNoPageNumbers() throws Exception {
    var pages = new ArrayList<List<String>>();
    for (int i = 1; i <= 4; i++) {
      pages.add(List.of("Invoice " + (5100 + i), "Oak stairs", "Total due " + i * 131 + ".50"));
    }
    assertThat(texts(pages))
        .anyMatch(text -> text.contains("Invoice 5103"))
        .anyMatch(text -> text.contains("Total due 131.50"))
        .anyMatch(text -> text.contains("Total due 524.50"));
  }

  @ParameterizedTest
  @CsvSource({"Page %d of 8", "%d", "- %d -", "Seite %d", "The Ferry Inquiry | %d"})
  void theNumbersOfPagesAreNoText(String footer) throws Exception {
    var pages =
        IntStream.rangeClosed(1, 8)
            .mapToObj(page -> List.of("Paragraph " + word(page) + ".", footer.formatted(page)))
            .toList();
    var all = String.join("\n", texts(pages));
    assertThat(all).contains("Paragraph ash.", "Paragraph fir.");
    for (int page = 2; page <= 8; page++) {
      assertThat(all).doesNotContain(footer.formatted(page));
    }
  }

  @Test
  void romanNumbersCountPagesToo() throws Exception {
    var numbers = List.of("i", "ii", "iii", "iv", "v", "vi");
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= 6; page++) {
      pages.add(List.of("Paragraph " + word(page) + ".", numbers.get(page - 1)));
    }
    assertThat(texts(pages)).contains("Paragraph elm.").noneMatch(numbers::contains);
  }

  @Test
  void aHeaderStandsOnOnePage() throws Exception {
    var pages =
        IntStream.rangeClosed(1, 8)
            .mapToObj(page -> List.of("Harbour Board Review", "Paragraph " + word(page) + "."))
            .toList();
    assertThat(texts(pages)).filteredOn(text -> text.contains("Harbour Board")).hasSize(1);
  }

  @Test
  void theOnlyLineOfAPageIsItsText() throws Exception {
    var pages = IntStream.rangeClosed(1, 6).mapToObj(page -> List.of("Part " + page)).toList();
    assertThat(texts(pages))
        .containsExactly("Part 1", "Part 2", "Part 3", "Part 4", "Part 5", "Part 6");
  }

  @Test
  void spacesAreWhatIsSeenOfThem() throws Exception {
    try (var document = new PDDocument()) {
      try (var text = page(document)) {
        text.beginText();
        text.setFont(FONT, 10);
        text.newLineAtOffset(72, 700);
        // Set tight, set wide, and a space with the next letter drawn over it.
        text.showTextWithPositioning(new Object[] {"narrow", -130f, "gap"});
        text.newLineAtOffset(0, -12);
        text.showTextWithPositioning(new Object[] {"w", -60f, "i", -60f, "d", -60f, "e"});
        text.newLineAtOffset(0, -12);
        text.showTextWithPositioning(new Object[] {"rev", 30f, " ", 270f, "erts to"});
        text.endText();
      }
      assertThat(String.join(" ", texts(document))).isEqualTo("narrow gap wide reverts to");
    }
  }

  @Test
  void aWordIsWholeThoughTheNextLineIsSetIn() throws Exception {
    try (var document = new PDDocument()) {
      try (var text = page(document)) {
        line(text, "compat The way was changed to have more random-", 72, 700, 0);
        line(text, "ness, so that numbers are not guessed.", 140, 688, 0);
        line(text, "Another item of it.", 72, 660, 0);
      }
      assertThat(String.join("|", texts(document))).contains("more randomness, so that");
    }
  }

  @Test
  void aShortDocumentKeepsItsLines() throws Exception {
    var pages =
        IntStream.rangeClosed(1, 3)
            .mapToObj(page -> List.of("Brackenfold Joinery", "Dear " + word(page) + ","))
            .toList();
    assertThat(texts(pages)).filteredOn(text -> text.contains("Brackenfold")).hasSize(3);
  }

  @Test
  void aMarkOfANoteIsNoTextAndAPowerIs() throws Exception {
    try (var document = new PDDocument()) {
      try (var text = page(document)) {
        text.beginText();
        text.newLineAtOffset(72, 700);
        shown(text, "The embargo", 12, 0);
        shown(text, "12", 7, 5);
        shown(text, " covers 40 km", 12, -5);
        shown(text, "2", 7, 5);
        shown(text, " on the 1", 12, -5);
        shown(text, "st", 7, 5);
        shown(text, " of May.", 12, -5);
        text.endText();
        text.beginText();
        text.newLineAtOffset(72, 80);
        shown(text, "12", 6, 4);
        shown(text, "Told by the clerk.", 9, -4);
        text.endText();
      }
      assertThat(texts(document))
          .containsExactly("The embargo covers 40 km2 on the 1st of May.", "12 Told by the clerk.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The embargo, [3], The embargo ended",
    "The embargo, a, The embargo ended",
    "The embargo of 1998, 12, The embargo of 1998 ended",
    "He said so.”, 7, He said so.” ended",
    "The area in km, 2, The area in km2 ended",
    "The 4, th, The 4th ended",
    "About 10, 6, About 106 ended",
    "Some m, -3, Some m-3 ended"
  })
  void marksGoAndPowersStay(String before, String raised, String whole) throws Exception {
    try (var document = new PDDocument()) {
      try (var text = page(document)) {
        text.beginText();
        text.newLineAtOffset(72, 700);
        shown(text, before, 12, 0);
        shown(text, raised, 7, 5);
        shown(text, " ended", 12, 0);
        text.endText();
      }
      assertThat(texts(document)).containsExactly(whole);
    }
  }

  @ParameterizedTest
  @CsvSource({"90", "180", "270", "45"})
  void turnedTextIsReadInItsDirection(int angle) throws Exception {
    try (var document = new PDDocument()) {
      try (var text = page(document)) {
        line(text, "Results of the survey by country, as it was taken in spring", 72, 760, 0);
        line(text, "Country Exports", 300, 300, angle);
        line(text, "Portugal limestone cork", 345, 330, angle);
      }
      assertThat(String.join(" ", texts(document)))
          .contains("Results of the survey", "Country Exports", "Portugal limestone cork");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "the council of the old, fishing village voted, the council of the old fishing village voted",
    "nobody gave the em-, bargo a thought, nobody gave the embargo a thought",
    "ships of the GOVERN-, MENT OF THE ISLAND, ships of the GOVERNMENT OF THE ISLAND"
  })
  void aSentenceGoesOnOnTheNextPage(String first, String second, String whole) throws Exception {
    var blocks =
        blocks(List.of(List.of("First page.", first), List.of(second + ".", "Last page.")));
    var crossing = blocks.stream().filter(block -> block.text().contains(whole)).toList();
    assertThat(crossing).hasSize(1);
    var turn = crossing.getFirst().turns().getFirst();
    assertThat(turn.page().number()).isEqualTo(2);
    assertThat(crossing.getFirst().text().substring(turn.offset())).startsWith(second);
  }

  @Test
  void sentencesOfTwoPagesStayApart() throws Exception {
    assertThat(blocks(List.of(List.of("The first one ends."), List.of("another begins."))))
        .hasSize(2)
        .allMatch(block -> block.turns().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "Neben den Haupt-, und Nebenwegen, Neben den Haupt- und Nebenwegen",
    "Frau Anna-, Maria Stoll, Frau Anna-Maria Stoll",
    "an over-, night ferry, an overnight ferry"
  })
  void aHyphenIsWhatItIs(String first, String second, String whole) throws Exception {
    assertThat(texts(List.of(List.of(first, second)))).containsExactly(whole);
  }

  @Test
  void whatIsFilledIntoAFormIsRead() throws Exception {
    try (var document = new PDDocument()) {
      page(document).close();
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      var resources = new PDResources();
      resources.put(COSName.HELV, FONT);
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 12 Tf 0 g");
      field(document, form, "boat", "Sea Thrift").getWidgets().getFirst().setAppearance(null);
      field(document, form, "owner", "A. Penhallow");
      field(document, form, "hidden", "grosbeak").getWidgets().getFirst().setHidden(true);
      field(document, form, "secret", "whinchat").setPassword(true);
      assertThat(texts(document)).containsExactly("Sea Thrift", "A. Penhallow");
    }
  }

  @Test
  void notesAreRead() throws Exception {
    try (var document = new PDDocument()) {
      page(document).close();
      var sticky = new PDAnnotationText();
      sticky.setContents("Ask Penhallow about this.");
      var free = new PDAnnotationFreeText();
      free.setContents("Berth taken by Sea Thrift.");
      var hidden = new PDAnnotationFreeText();
      hidden.setContents("pratincole");
      hidden.setHidden(true);
      for (var note : List.of(sticky, free, hidden)) {
        note.setRectangle(new PDRectangle(100, 100, 100, 20));
      }
      document.getPage(0).setAnnotations(List.of(sticky, free, hidden));
      assertThat(texts(document))
          .containsExactly("Ask Penhallow about this.", "Berth taken by Sea Thrift.");
    }
  }

  @Test
  void attachedFilesComeWithIt() throws Exception {
    try (var document = new PDDocument()) {
      page(document).close();
      var file = new PDComplexFileSpecification();
      file.setFile("offer.txt");
      file.setFileUnicode("offer.txt");
      file.setEmbeddedFile(
          new PDEmbeddedFile(
              document, new ByteArrayInputStream("Oak.".getBytes(StandardCharsets.US_ASCII))));
      var tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("offer", file));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      try (var attached = extracted(document).attached()) {
        assertThat(attached.files()).extracting(one -> one.name()).containsExactly("offer.txt");
      }
    }
  }

  @Test
  void anEmptyPasswordIsNone() throws Exception {
    try (var document = new PDDocument()) {
      try (var text = page(document)) {
        line(text, "For all to read.", 72, 700, 0);
      }
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      assertThat(texts(document)).containsExactly("For all to read.");
    }
  }

  private static String word(int number) {
    return List.of("ash", "bay", "cedar", "date", "elm", "fir", "gum", "hazel").get(number - 1);
  }

  private static PDTextField field(PDDocument document, PDAcroForm form, String name, String value)
      throws IOException {
    var field = new PDTextField(form);
    field.setPartialName(name);
    form.getFields().add(field);
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(50, 600, 200, 20));
    document.getPage(0).getAnnotations().add(widget);
    field.setValue(value);
    return field;
  }

  private static PDPageContentStream page(PDDocument document) throws IOException {
    var page = new PDPage();
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private static void shown(PDPageContentStream page, String text, float size, float rise)
      throws IOException {
    page.setFont(FONT, size);
    page.setTextRise(rise > 0 ? rise : 0);
    page.showText(text);
  }

  private static void line(PDPageContentStream page, String text, float x, float y, int angle)
      throws IOException {
    page.beginText();
    page.setFont(FONT, 12);
    page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(angle), x, y));
    page.showText(text);
    page.endText();
  }

  private static List<String> texts(List<List<String>> pages) throws Exception {
    return blocks(pages).stream().map(Block::text).toList();
  }

  private static List<Block> blocks(List<List<String>> pages) throws Exception {
    try (var document = new PDDocument()) {
      for (var lines : pages) {
        try (var page = page(document)) {
          for (int i = 0; i < lines.size(); i++) {
            line(page, lines.get(i), 72, 700 - 14 * i, 0);
          }
        }
      }
      return blocks(document);
    }
  }

  private static List<String> texts(PDDocument document) throws Exception {
    return blocks(document).stream().map(Block::text).toList();
  }

  private static List<Block> blocks(PDDocument document) throws Exception {
    var blocks = new ArrayList<Block>();
    extracted(document).blocks().forEach(blocks::add);
    return blocks;
  }

  private static Extracted extracted(PDDocument document) throws Exception {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return new PdfExtractor().extract(new MemoryBytes(bytes.toByteArray()), "report.pdf");
  }
}
