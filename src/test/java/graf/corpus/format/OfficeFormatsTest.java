package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.passage.Block;
import graf.passage.SkipReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

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
  void leavesOutTheRunningLinesOfAPdf() throws Exception {
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of("Annual report", "Text number " + "ABCD".charAt(page - 1) + ".", "Page " + page));
    }
    var pdf = pdf(pages);

    assertThat(blocks(pdf, "report.pdf"))
        .extracting(Block::text)
        .containsExactly("Text number A.", "Text number B.", "Text number C.", "Text number D.");
  }

  @Test
  void saysThatAPdfIsAScan() throws Exception {
    assertSkipped(pdf(List.of(List.of())), "scan.pdf", SkipReason.NO_TEXT_LAYER);
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
        .containsExactly("The bridge “is closed” on Monday.", "Please go round.");
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
    return Formats.of(name, bytes).extract(bytes, name);
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

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
