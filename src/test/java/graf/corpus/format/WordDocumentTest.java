package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Word documents as their readers see them.
class WordDocumentTest {
  @Test
  void theTextIsReadAsItNowStands() throws Exception {
    assertThat(
            word(
                p(
                        t("The rent is ")
                            + "<w:del>"
                            + r("<w:delText>30</w:delText>")
                            + "</w:del><w:ins>"
                            + t("45")
                            + "</w:ins>"
                            + t(" crowns."))
                    + p(t("He keeps ") + "<w:moveFrom>" + t("his key") + "</w:moveFrom>" + t("it."))
                    + p("<w:moveTo>" + t("His key.") + "</w:moveTo>")))
        .containsExactly("The rent is 45 crowns.", "He keeps it.", "His key.");
  }

  @Test
  void aParagraphWhoseEndWasStruckOutGoesOnInTheNext() throws Exception {
    assertThat(
            word(
                p("<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + t("The lease runs "))
                    + p(t("until May."))
                    + p(t("It ends."))))
        .containsExactly("The lease runs until May.", "It ends.");
  }

  @Test
  void aRowThatWasStruckOutIsGone() throws Exception {
    assertThat(
            word(
                "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
                    + tc("plumber")
                    + "</w:tr><w:tr>"
                    + tc("baker")
                    + tc("mill")
                    + "</w:tr></w:tbl>"))
        .containsExactly("baker | mill");
  }

  @Test
  void wrappersOfAnyKindAreLookedThrough() throws Exception {
    assertThat(
            word(
                p(
                    t("before ")
                        + "<w:dir w:val=\"rtl\">"
                        + t("quernstone ")
                        + "</w:dir><w:bdo>"
                        + t("millpond ")
                        + "</w:bdo><w:customXml><w:smartTag>"
                        + t("tailrace ")
                        + "</w:smartTag></w:customXml>"
                        + "<w:hyperlink>"
                        + t("sluice ")
                        + "</w:hyperlink>"
                        + "<w:fldSimple w:instr=\"DATE\">"
                        + t("June")
                        + "</w:fldSimple>")))
        .containsExactly("before quernstone millpond tailrace sluice June");
  }

  @Test
  void contentControlsAreReadWhereverTheyStand() throws Exception {
    assertThat(
            word(
                sdt(sdt(p(t("Ann signs"))))
                    + p(t("by ") + sdt(t("Otto")))
                    + "<w:tbl>"
                    + sdt("<w:tr>" + tc("weir") + sdt(tc("low")) + "</w:tr>")
                    + "</w:tbl>"))
        .containsExactly("Ann signs", "by Otto", "weir | low");
  }

  @Test
  void marksOfNotesAreNoWordsAndNotesFollowTheirParagraph() throws Exception {
    var note =
        "<w:footnotes $W><w:footnote w:type=\"separator\" w:id=\"0\">"
            + p(t("x"))
            + "</w:footnote><w:footnote w:id=\"1\">"
            + p(r("<w:footnoteRef/>") + t(" Told by Otto."))
            + "</w:footnote><w:footnote w:id=\"2\">"
            + p(t("See the log."))
            + "</w:footnote></w:footnotes>";
    assertThat(
            OfficeParts.word(
                    p(
                            t("The glass")
                                + r("<w:footnoteReference w:id=\"1\"/>")
                                + t(" embargo")
                                + r(
                                    "<w:footnoteReference w:id=\"2\" w:customMarkFollows=\"1\"/><w:t>*</w:t>")
                                + t(" was lifted."))
                        + p(t("The end.")))
                .with("word/footnotes.xml", note)
                .texts("a.docx"))
        .containsExactly(
            "The glass embargo was lifted.", "Told by Otto.", "See the log.", "The end.");
  }

  @Test
  void commentsHeadersAndFootersAreReadOnce() throws Exception {
    assertThat(
            OfficeParts.word(p(t("The pier.") + r("<w:commentReference w:id=\"4\"/>")))
                .with(
                    "word/comments.xml",
                    "<w:comments $W><w:comment w:id=\"4\" w:author=\"Una\">"
                        + p(t("Which pier?"))
                        + "</w:comment></w:comments>")
                .with("word/header1.xml", "<w:hdr $W>" + p(t("Annual report")) + "</w:hdr>")
                .with("word/header2.xml", "<w:hdr $W>" + p(t("Annual report")) + "</w:hdr>")
                .with(
                    "word/_rels/document.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/header\" Target=\"header1.xml\"/><Relationship Id=\"r2\" Type=\"x/header\" Target=\"/word/header2.xml\"/></Relationships>")
                .texts("a.docx"))
        .containsExactly("The pier.", "Which pier?", "Annual report");
  }

  @Test
  void instructionsOfFieldsAreNoTextAndResultsAre() throws Exception {
    assertThat(
            word(
                p(
                        t("See ")
                            + r("<w:fldChar w:fldCharType=\"begin\"/>")
                            + r("<w:instrText>REF quokka</w:instrText>")
                            + r("<w:fldChar w:fldCharType=\"separate\"/>")
                            + t("page 4")
                            + r("<w:fldChar w:fldCharType=\"end\"/>")
                            + t("."))
                    + p(
                        r("<w:fldChar w:fldCharType=\"begin\"/>")
                            + r("<w:instrText>XE \"wombat\"</w:instrText>")
                            + t("lost"))
                    + p(t("Not lost."))))
        .containsExactly("See page 4.", "Not lost.");
  }

  @Test
  void hiddenTextIsOut() throws Exception {
    assertThat(
            word(
                p(
                    t("shown")
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> quokka</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> too</w:t></w:r>")))
        .containsExactly("shown too");
  }

  @Test
  void formulasAreRead() throws Exception {
    assertThat(
            word(
                p(
                    t("Here ")
                        + "<m:oMath><m:r><m:t>yield</m:t></m:r><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>41729</m:t></m:r></m:num><m:den><m:r><m:t>x</m:t></m:r></m:den></m:f></m:oMath>"
                        + t("holds."))))
        .containsExactly("Here yield= 41729 / x holds.");
  }

  @Test
  void aBoxIsReadOnceBehindItsParagraph() throws Exception {
    var box = "<w:txbxContent>" + p(t("In the box.")) + "</w:txbxContent>";
    assertThat(
            word(
                p(
                    t("Around ")
                        + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r>"
                        + box
                        + "</w:r></mc:Choice><mc:Fallback><w:r>"
                        + box
                        + "</w:r></mc:Fallback></mc:AlternateContent>"
                        + t("it."))))
        .containsExactly("Around it.", "In the box.");
    assertThat(
            word(
                p(
                    "<mc:AlternateContent><mc:Choice Requires=\"ink\"/><mc:Fallback><w:r>"
                        + box
                        + "</w:r></mc:Fallback></mc:AlternateContent>")))
        .containsExactly("In the box.");
  }

  @Test
  void whatAPictureShowsIsNoPartOfAWord() throws Exception {
    assertThat(
            word(
                p(
                    t("May")
                        + r(
                            "<w:drawing><wp:inline><wp:docPr descr=\"Mill pond\"/></wp:inline></w:drawing>")
                        + t("lies here.")
                        + r(
                            "<w:drawing><wp:inline><wp:docPr descr=\"image1.png\"/></wp:inline></w:drawing>"))))
        .containsExactly("May lies here.", "Mill pond");
  }

  @Test
  void headingsListsAndTablesAreToldByStyle() throws Exception {
    var styles =
        "<w:styles $W><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"berschrift1\"/></w:style><w:style w:styleId=\"li\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style></w:styles>";
    var read =
        OfficeParts.word(
                p(style("own") + t("Mills"))
                    + p(style("li") + t("one"))
                    + p(
                        "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>"
                            + t("two"))
                    + "<w:tbl><w:tr>"
                    + tc("a")
                    + tc("b")
                    + "</w:tr></w:tbl>")
            .with("word/styles.xml", styles)
            .read("a.docx");
    assertThat(read.metadata().title()).isEqualTo("Mills");
    assertThat(read.blocks())
        .extracting(block -> block.kind() + " " + block.level() + " " + block.text())
        .containsExactly(
            "HEADING 1 Mills", "LIST_ITEM 1 one", "LIST_ITEM 2 two", "TABLE_ROW 0 a | b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.docm", "a.dotx", "a.dotm", "a.doc", "a.bin", "a"})
  void itIsToldByWhatItHolds(String name) throws Exception {
    assertThat(OfficeParts.word(p(t("The pier."))).texts(name)).containsExactly("The pier.");
  }

  @Test
  void theStrictVariantIsRead() throws Exception {
    assertThat(OfficeParts.strictWord(p(t("The pier."))).texts("a.docx"))
        .containsExactly("The pier.");
  }

  @Test
  void aDamagedPartCostsItselfOnly() throws Exception {
    var read =
        OfficeParts.word(p(t("The pier.")))
            .with("word/footnotes.xml", "<w:footnotes><w:footnote")
            .with("word/stray.xml", "not xml")
            .read("a.docx");
    assertThat(read.blocks()).extracting(Block::text).containsExactly("The pier.");
    assertThat(read.gaps()).isEqualTo("a part of it is damaged (word/footnotes.xml)");
  }

  @Test
  void whatIsEmbeddedIsAPartAndGivesNoName() throws Exception {
    var read =
        OfficeParts.word(p(t("Costs are in the sheet.")))
            .with("word/embeddings/costs.txt", "quicksilver")
            .read("report.docx");
    assertThat(read.metadata().title()).isEqualTo("report");
    assertThat(read.attached().role()).isEqualTo(AttachedFiles.Role.PARTS);
    assertThat(read.attached().files()).extracting(AttachedFile::name).containsExactly("costs.txt");
  }

  private static List<String> word(String body) throws Exception {
    return OfficeParts.word(body).texts("a.docx");
  }

  private static String p(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private static String r(String content) {
    return "<w:r>" + content + "</w:r>";
  }

  private static String t(String text) {
    return r("<w:t xml:space=\"preserve\">" + text + "</w:t>");
  }

  private static String tc(String text) {
    return "<w:tc>" + p(t(text)) + "</w:tc>";
  }

  private static String sdt(String content) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  private static String style(String id) {
    return "<w:pPr><w:pStyle w:val=\"" + id + "\"/></w:pPr>";
  }
}
