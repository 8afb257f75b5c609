package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.parse.Formats;
import graf.passage.Block;
import graf.passage.Page;
import graf.passage.SkipReason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Documents made here, read back as their readers see them.
class OfficeFormatsTest {
  @Test
  void readsPdfByPageAndRejoinsWords() throws Exception {
    var pdf =
        pdf(
            List.of(
                List.of("The harbour was re-", "opened on Monday."),
                List.of("On the second page stands", "another paragraph.")));

    var blocks = blocks(pdf, "report.pdf");

    assertThat(blocks)
        .extracting(Block::text)
        .containsExactly(
            "The harbour was reopened on Monday.", "On the second page stands another paragraph.");
    assertThat(blocks)
        .extracting(block -> block.page() == null ? 0 : block.page().number())
        .containsExactly(1, 2);
  }

  @Test
  void leavesRunningLinesOfAPdfWhereTheyStandFirst() throws Exception {
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of("Annual report", "Text number " + "ABCD".charAt(page - 1) + ".", "Page " + page));
    }
    var pdf = pdf(pages);

    assertThat(blocks(pdf, "report.pdf"))
        .extracting(Block::text)
        .containsExactly(
            "Annual report",
            "Text number A.",
            "Text number B.",
            "Text number C.",
            "Text number D.");
  }

  @Test
  void leavesRunningHeadsOfTwoLinesWhereTheyStandFirst() throws Exception {
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= 4; page++) {
      var text = "Text number " + "ABCD".charAt(page - 1) + ".";
      pages.add(List.of("Annual report", "Harbour Office " + page, text));
    }

    assertThat(blocks(pdf(pages), "report.pdf"))
        .extracting(Block::text)
        .containsExactly(
            "Annual report",
            "Harbour Office 1",
            "Text number A.",
            "Text number B.",
            "Text number C.",
            "Text number D.");
  }

  @Test
  void keepsTheHyphenOfACompoundThatStandsWholeElsewhere() throws Exception {
    var pdf = pdf(List.of(List.of("A well-known ferry, and a well-", "known re-", "opening.")));

    assertThat(blocks(pdf, "report.pdf"))
        .extracting(Block::text)
        .containsExactly("A well-known ferry, and a well-known reopening.");
  }

  @Test
  void aPageWithAPictureAloneIsAScan() throws Exception {
    try (var document = document(List.of(List.of("Text."), List.of(), List.of()))) {
      picture(document, 2);
      var bytes = saved(document);
      assertThat(extracted(bytes, "scan.pdf").gaps()).isEqualTo("no text layer on page 3");
    }
    try (var document = document(List.of(List.of(), List.of()))) {
      picture(document, 1);
      assertSkipped(saved(document), "scan.pdf", SkipReason.NO_TEXT_LAYER);
    }
  }

  @Test
  void aBlankPdfIsNoScan() throws Exception {
    assertThat(blocks(pdf(List.of(List.of())), "blank.pdf")).isEmpty();
  }

  @Test
  void namesThePagesOfAPdfAsTheyArePrinted() throws Exception {
    try (var document = document(List.of(List.of("Preface."), List.of("Chapter.")))) {
      var labels = new PDPageLabels(document);
      var roman = new PDPageLabelRange();
      roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
      var arabic = new PDPageLabelRange();
      arabic.setStyle(PDPageLabelRange.STYLE_DECIMAL);
      labels.setLabelItem(0, roman);
      labels.setLabelItem(1, arabic);
      document.getDocumentCatalog().setPageLabels(labels);

      assertThat(blocks(saved(document), "book.pdf"))
          .extracting(Block::page)
          .containsExactly(new Page(1, "i"), new Page(2, "1"));
    }
  }

  @Test
  void saysThatAPdfIsEncrypted() throws Exception {
    try (var document = document(List.of(List.of("secret")))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertSkipped(saved(document), "secret.pdf", SkipReason.ENCRYPTED);
    }
  }

  @Test
  void saysThatAPdfIsMalformed() {
    var broken = "%PDF-1.7\nnothing of a PDF follows".getBytes(StandardCharsets.US_ASCII);

    assertSkipped(broken, "broken.pdf", SkipReason.MALFORMED);
  }

  @Test
  void readsWordByParagraph() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("The first paragraph.");
      word.createParagraph().createRun().setText("The second paragraph.");
      var table = word.createTable(1, 2);
      table.getRow(0).getCell(0).setText("Berth");
      table.getRow(0).getCell(1).setText("7");
      word.write(out);
    }

    assertThat(blocks(out.toByteArray(), "letter.docx"))
        .extracting(block -> block.kind() + " " + block.text())
        .containsExactly(
            "PARAGRAPH The first paragraph.",
            "PARAGRAPH The second paragraph.",
            "TABLE_ROW Berth | 7");
  }

  @Test
  void readsAMailWithoutItsSignature() throws Exception {
    var mail =
        """
        From: Harbour Office <office@harbour.example>
        Subject: =?utf-8?q?Die_Br=C3=BCcke?=
        Date: Wed, 29 Mar 2023 10:00:00 +0000
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        The bridge =E2=80=9Cis closed=E2=80=9D
        on Monday.

        Please go round.
        --
        Harbour Office, Quay 1
        """;

    var found = extracted(mail.getBytes(StandardCharsets.US_ASCII), "notice.eml");

    assertThat(found.metadata().title()).isEqualTo("Die Brücke");
    assertThat(found.metadata().authors()).containsExactly("Harbour Office");
    assertThat(found.metadata().date()).isEqualTo("2023-03-29");
    assertThat(found.blocks())
        .extracting(Block::text)
        .containsExactly("The bridge “is closed”\non Monday.", "Please go round.");
    assertThat(found.blocks()).extracting(block -> block.places().line(0)).containsExactly(7, 10);
  }

  @Test
  void aLineOfAMailIsThatOfItsFile() throws Exception {
    var mail =
        """
        From: office@harbour.example
        Subject: Two texts
        Content-Type: multipart/mixed; boundary=edge

        --edge
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p>The bridge is=
         closed.</p>
        <p>Please go =E2=80=9Cround=E2=80=9D
        it.</p>
        --edge--
        """;

    var found = extracted(mail.getBytes(StandardCharsets.US_ASCII), "notice.eml");

    assertThat(found.blocks())
        .extracting(block -> block.places().line(0) + " " + block.text())
        .containsExactly("9 The bridge is closed.", "11 Please go “round” it.");
  }

  @Test
  void readsAllTextsOfAMailInOrder() throws Exception {
    var mail =
        """
        Subject: Two texts
        Content-Type: multipart/mixed; boundary=edge

        --edge
        Content-Type: text/plain

        The bridge is closed.
        --edge
        Content-Type: image/png; name=bridge.png
        Content-Disposition: inline; filename=bridge.png
        Content-Transfer-Encoding: base64

        AAAA
        --edge
        Content-Type: text/plain

        The ferry runs.
        --edge
        Content-Type: message/rfc822

        Subject: Timetable
        Content-Type: text/plain

        Twice a day.
        --edge--
        """;

    var found = extracted(mail.getBytes(StandardCharsets.US_ASCII), "notice.eml");

    assertThat(found.blocks())
        .extracting(block -> block.places().line(0) + " " + block.text())
        .containsExactly(
            "7 The bridge is closed.", "17 The ferry runs.", "0 Timetable", "24 Twice a day.");
    assertThat(found.gaps()).isEmpty();
  }

  @Test
  void theAttachmentOfAMailIsNotItsText() throws Exception {
    var mail =
        """
        Subject: A page and a list
        Content-Type: multipart/mixed; boundary=edge

        --edge
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain

        --inner
        Content-Type: text/html

        <p>The bridge is closed.</p>
        --inner--
        --edge
        Content-Type: text/plain
        Content-Disposition: attachment; filename=list.txt

        Bolts and nuts.
        --edge
        Content-Type: application/pdf; name=plan.pdf
        Content-Transfer-Encoding: base64

        AAAA
        --edge--
        """;

    var found = extracted(mail.getBytes(StandardCharsets.US_ASCII), "notice.eml");

    assertThat(found.blocks()).extracting(Block::text).containsExactly("The bridge is closed.");
    assertThat(found.attached().files())
        .extracting(AttachedFile::name)
        .containsExactly("list.txt", "plan.pdf");
  }

  @Test
  void ofAlternativesThePlainTextIsRead() throws Exception {
    var mail =
        """
        Subject: Twice the same
        Content-Type: multipart/alternative; boundary=edge

        --edge
        Content-Type: text/html

        <p>The bridge is <b>closed</b>.</p>
        --edge
        Content-Type: text/plain

        The bridge is closed, in plain words.
        --edge--
        """;

    var found = extracted(mail.getBytes(StandardCharsets.US_ASCII), "notice.eml");

    assertThat(found.blocks())
        .extracting(Block::text)
        .containsExactly("The bridge is closed, in plain words.");
  }

  @Test
  void readsAPageInAMailInTheCharsetThatTheMailNames() throws Exception {
    var texts =
        Map.of(
            "Shift_JIS", "橋は閉鎖",
            "GB18030", "大桥关闭",
            "EUC-KR", "다리 폐쇄",
            "windows-1257", "Tiltas uždarytas šiąnakt",
            "ISO-2022-JP", "橋は閉鎖");
    for (var text : texts.entrySet()) {
      var mail =
          "Subject: x\nContent-Type: text/html; charset=%s\nContent-Transfer-Encoding: 8bit\n\n<p>%s</p>\n"
              .formatted(text.getKey(), text.getValue());

      var found = extracted(mail.getBytes(Charset.forName(text.getKey())), "notice.eml");

      assertThat(found.blocks()).extracting(Block::text).containsExactly(text.getValue());
    }
  }

  @Test
  void aHeadingThatIsNotClosedEndsAtAParagraph() throws Exception {
    assertThat(blocks(bytes("<h2>Unclosed<p>echidnas dig<p>wallabies hop"), "animals.html"))
        .extracting(block -> block.kind() + " " + block.text())
        .containsExactly("HEADING Unclosed", "PARAGRAPH echidnas dig", "PARAGRAPH wallabies hop");
    assertThat(blocks(bytes("<h2><div>Wrapped</div></h2><p>echidnas dig"), "animals.html"))
        .extracting(block -> block.kind() + " " + block.text())
        .containsExactly("HEADING Wrapped", "PARAGRAPH echidnas dig");
  }

  @Test
  void aPageInEscapesIsReadAsItDeclares() throws Exception {
    var page = "<meta charset=\"iso-2022-jp\"><p>橋は閉鎖</p>";

    assertThat(blocks(page.getBytes(Charset.forName("ISO-2022-JP")), "bridge.html"))
        .extracting(Block::text)
        .containsExactly("橋は閉鎖");
  }

  @Test
  @Timeout(60)
  void aLongLineOfOpenMarksIsReadInTimeLinearInIt() throws Exception {
    var line = "*open ".repeat(200_000).strip();

    assertThat(blocks(bytes(line), "marks.rst")).extracting(Block::text).containsExactly(line);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsTablesAndSlidesOfOpenDocument() throws Exception {
    assertThat(blocks(openDocument("spreadsheet", TABLE), "berths.ods"))
        .extracting(block -> block.kind() + " " + block.text())
        .contains("TABLE_ROW Berth | 7");
    assertThat(blocks(openDocument("presentation", SLIDE), "talk.odp"))
        .extracting(Block::text)
        .contains("The ferry is late.");
  }

  private static final String TABLE =
      """
      <office:spreadsheet><table:table table:name="Berths"><table:table-row>
      <table:table-cell><text:p>Berth</text:p></table:table-cell>
      <table:table-cell><text:p>7</text:p></table:table-cell>
      </table:table-row></table:table></office:spreadsheet>
      """;

  private static final String SLIDE =
      """
      <office:presentation><draw:page><draw:frame><draw:text-box>
      <text:p>The ferry is late.</text:p>
      </draw:text-box></draw:frame></draw:page></office:presentation>
      """;

  private static byte[] openDocument(String kind, String body) throws IOException {
    var names = "urn:oasis:names:tc:opendocument:xmlns:";
    var content =
        "<office:document-content xmlns:office='%soffice:1.0' xmlns:text='%stext:1.0'"
                .formatted(names, names)
            + " xmlns:table='%stable:1.0' xmlns:draw='%sdrawing:1.0'>".formatted(names, names)
            + ("<office:body>" + body + "</office:body></office:document-content>");
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file :
          List.of(
              List.of("mimetype", "application/vnd.oasis.opendocument." + kind),
              List.of("content.xml", content))) {
        zip.putNextEntry(new ZipEntry(file.getFirst()));
        zip.write(file.getLast().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static void assertSkipped(byte[] content, String name, SkipReason reason) {
    assertThatThrownBy(() -> extracted(content, name))
        .isInstanceOfSatisfying(
            ExtractionException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static List<Block> blocks(byte[] content, String name) throws Exception {
    var blocks = new ArrayList<Block>();
    extracted(content, name).blocks().forEach(blocks::add);
    return blocks;
  }

  private static Extracted extracted(byte[] content, String name)
      throws IOException, ExtractionException {
    var bytes = new MemoryBytes(content);
    return Formats.inProcess().of(name, bytes).extract(bytes, name);
  }

  private static byte[] pdf(List<List<String>> pages) throws IOException {
    try (var document = document(pages)) {
      return saved(document);
    }
  }

  private static PDDocument document(List<List<String>> pages) throws IOException {
    var document = new PDDocument();
    for (var lines : pages) {
      var page = new PDPage();
      document.addPage(page);
      try (var text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.setLeading(14);
        text.newLineAtOffset(72, 700);
        for (String line : lines) {
          text.showText(line);
          text.newLine();
        }
        text.endText();
      }
    }
    return document;
  }

  private static void picture(PDDocument document, int page) throws IOException {
    var picture =
        LosslessFactory.createFromImage(
            document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
    try (var content = new PDPageContentStream(document, document.getPage(page))) {
      content.drawImage(picture, 0, 0, 600, 800);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
