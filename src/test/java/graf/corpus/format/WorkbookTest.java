package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Block;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Excel workbooks as their readers see them.
class WorkbookTest {
  private static final String ORDINARY =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @ParameterizedTest
  @ValueSource(strings = {ORDINARY, "http://purl.oclc.org/ooxml/spreadsheetml/main"})
  void cellsAreReadAsTheyAreShown(String namespace) throws Exception {
    assertThat(workbook(namespace).texts("costs.xlsx"))
        .containsExactly(
            "Costs",
            "quicksilver | mill pond | 1234.5",
            "2/4/19 | 98,765.43 | TRUE | formula text");
  }

  @Test
  void theNameOfASheetIsNoTitle() throws Exception {
    assertThat(workbook(ORDINARY).read("costs.xlsx").metadata().title()).isEqualTo("costs");
  }

  @Test
  void commentsAndHeadersAreRead() throws Exception {
    var sheet =
        "<worksheet><sheetData/><headerFooter><oddHeader>&amp;C&amp;\"Arial,Bold\"&amp;12Annual report&amp;RPage &amp;P</oddHeader></headerFooter></worksheet>";
    assertThat(
            workbook(ORDINARY)
                .with("xl/worksheets/sheet1.xml", sheet)
                .with(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    "<Relationships><Relationship Id=\"c\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>")
                .with(
                    "xl/comments1.xml",
                    "<comments><authors><author>Una</author></authors><commentList><comment ref=\"A1\"><text><r><t>Which </t></r><r><t>pond?</t></r></text></comment></commentList></comments>")
                .texts("costs.xlsx"))
        .containsExactly("Costs", " Annual report Page".strip(), "Which pond?");
  }

  @Test
  void aDamagedSheetCostsItselfOnly() throws Exception {
    var read =
        workbook(ORDINARY).with("xl/worksheets/sheet1.xml", "<worksheet><row").read("a.xlsx");
    assertThat(read.blocks()).extracting(Block::text).containsExactly("Costs");
    assertThat(read.gaps()).isEqualTo("a part of it is damaged (xl/worksheets/sheet1.xml)");
  }

  @Test
  void whatIsEmbeddedInAnOldWorkbookIsAPart() throws Exception {
    try (var book = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("Costs");
      sheet.createRow(0).createCell(0).setCellValue("quicksilver");
      int picture = book.addPicture(new byte[10], HSSFWorkbook.PICTURE_TYPE_PNG);
      int object =
          book.addOlePackage(
              "The weir licence.".getBytes(StandardCharsets.UTF_8),
              "note.txt",
              "note.txt",
              "note.txt");
      var drawing = sheet.createDrawingPatriarch();
      drawing.createObjectData(drawing.createAnchor(0, 0, 0, 0, 1, 1, 2, 2), object, picture);
      book.write(out);
      var read = OfficeParts.read(out.toByteArray(), "a.xls");
      assertThat(read.blocks()).extracting(Block::text).contains("quicksilver");
      assertThat(read.attached().files())
          .extracting(AttachedFile::name)
          .containsExactly("note.txt");
      assertThat(read.attached().role()).isEqualTo(AttachedFiles.Role.PARTS);
    }
  }

  private static OfficeParts workbook(String namespace) {
    var r =
        "xmlns=\""
            + namespace
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    return new OfficeParts()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "xl/workbook.xml",
            "<workbook "
                + r
                + "><sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
        .with(
            "xl/styles.xml",
            "<styleSheet "
                + r
                + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>")
        .with(
            "xl/sharedStrings.xml",
            "<sst "
                + r
                + "><si><r><t>mill</t></r><r><t xml:space=\"preserve\"> pond</t></r><rPh><t>x</t></rPh></si></sst>")
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet "
                + r
                + "><sheetData><row><c t=\"inlineStr\"><is><t>quicksilver</t></is></c><c t=\"s\"><v>0</v></c><c><v>1234.5</v></c></row>"
                + "<row><c s=\"1\"><v>43500</v></c><c s=\"2\"><v>98765.4321</v></c><c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v>formula text</v></c></row></sheetData></worksheet>");
  }
}
