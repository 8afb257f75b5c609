package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// OpenDocument files, zipped and flat, as their readers see them.
class OpenDocumentTest {
  @Test
  void whatWasStruckOutIsGone() throws Exception {
    assertThat(
            text(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>The plumber is obsolete.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                    + "<text:p>The rent <text:change text:change-id=\"1\"/>is <text:change-start/>stable<text:change-end/>.</text:p>"))
        .containsExactly("The rent is stable.");
  }

  @Test
  void marksOfNotesAreNoWordsAndNotesFollowTheirParagraph() throws Exception {
    assertThat(
            text(
                "<text:p>The glass<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Told by Otto.</text:p></text:note-body></text:note> embargo was lifted<office:annotation><dc:creator>Una</dc:creator><dc:date>2020-01-01T00:00:00</dc:date><text:p>When?</text:p></office:annotation>.</text:p><text:p>The end.</text:p>"))
        .containsExactly("The glass embargo was lifted.", "Told by Otto.", "When?", "The end.");
  }

  @Test
  void whatAPictureShowsIsNoPartOfAWord() throws Exception {
    assertThat(
            text(
                "<text:p>the quernstone<draw:frame><draw:image/><svg:title>Millpond</svg:title><svg:desc>In May</svg:desc></draw:frame>lies here</text:p>"))
        .containsExactly("the quernstone lies here", "Millpond", "In May");
  }

  @Test
  void tabsSpacesAndBreaksPartWords() throws Exception {
    assertThat(
            text(
                "<text:p>glass<text:tab/>quern<text:s text:c=\"3\"/>mill<text:line-break/>race</text:p>"))
        .containsExactly("glass quern mill\nrace");
  }

  @Test
  void boxesListsAndTablesAreBlocks() throws Exception {
    var read =
        OfficeParts.text(
                "<text:h text:outline-level=\"2\">Mills</text:h><text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list>"
                    + "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p><text:p>c</text:p></table:table-cell></table:table-row></table:table>"
                    + "<text:p>Around<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame> it.</text:p>")
            .read("a.odt");
    assertThat(read.blocks())
        .extracting(block -> block.kind() + " " + block.level() + " " + block.text())
        .containsExactly(
            "HEADING 2 Mills",
            "LIST_ITEM 1 one",
            "LIST_ITEM 2 two",
            "TABLE_ROW 0 a | b c",
            "PARAGRAPH 0 Around it.",
            "PARAGRAPH 0 In the box.");
  }

  @Test
  void hiddenTextIsOut() throws Exception {
    assertThat(
            text(
                "<text:section text:display=\"none\"><text:p>quokka</text:p></text:section><text:p>shown<text:hidden-text text:string-value=\"x\">wombat</text:hidden-text></text:p>"))
        .containsExactly("shown");
  }

  @Test
  void flatFilesAreRead() throws Exception {
    var meta =
        "<dc:title>The mill</dc:title><meta:initial-creator>Una</meta:initial-creator><meta:creation-date>2019-03-04T10:00:00</meta:creation-date>";
    var text =
        OfficeParts.read(
            OfficeParts.flat("text", meta, "<text:p>glass<text:tab/>race</text:p>"), "a.fodt");
    assertThat(OfficeParts.texts(text)).containsExactly("glass race");
    assertThat(text.metadata().title()).isEqualTo("The mill");
    assertThat(text.metadata().authors()).containsExactly("Una");
    assertThat(text.metadata().date()).isEqualTo("2019-03-04");
    assertThat(text.metadata().type()).isEqualTo("odt");

    var sheet =
        OfficeParts.read(
            OfficeParts.flat(
                "spreadsheet",
                "",
                "<table:table table:name=\"Costs\"><table:table-row><table:table-cell table:number-columns-repeated=\"900\"><text:p>12</text:p></table:table-cell></table:table-row></table:table>"),
            "a.xml");
    assertThat(OfficeParts.texts(sheet)).containsExactly("Costs", "12");
    assertThat(sheet.metadata().type()).isEqualTo("ods");

    var slides =
        OfficeParts.read(
            OfficeParts.flat(
                "presentation",
                "",
                "<draw:page draw:name=\"page1\"><draw:frame presentation:class=\"title\"><draw:text-box><text:p>Harbour</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>The pier.</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Say it slowly.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"),
            "a.fodp");
    assertThat(OfficeParts.texts(slides)).containsExactly("Harbour", "The pier.", "Say it slowly.");
    assertThat(slides.metadata().title()).isEqualTo("Harbour");
  }

  @Test
  void formulasChartsAndMarginsAreRead() throws Exception {
    assertThat(
            OfficeParts.text("<text:p>See below.</text:p>")
                .with(
                    "Object 1/content.xml",
                    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow><mi>yield</mi><mo>=</mo><mn>41729</mn></mrow><annotation encoding=\"StarMath 5.0\">yield = 41729</annotation></semantics></math>")
                .with(
                    "styles.xml",
                    "<office:document-styles $ODF><office:master-styles><style:master-page><style:footer><text:p>Harbour office</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>")
                .texts("a.odt"))
        .containsExactly("See below.", "yield = 41729", "Harbour office");
  }

  private static List<String> text(String body) throws Exception {
    return OfficeParts.text(body).texts("a.odt");
  }
}
