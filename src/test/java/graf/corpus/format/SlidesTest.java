package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Block;
import org.junit.jupiter.api.Test;

/// PowerPoint files as their readers see them.
class SlidesTest {
  @Test
  void slidesAreReadInOrderWithNotesTablesAndDescriptions() throws Exception {
    var read =
        OfficeParts.slides(
                shape("title", "Harbour")
                    + shape("body", "The pier.")
                    + shape("sldNum", "7")
                    + "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" descr=\"Mill pond\"/></p:nvPicPr></p:pic>",
                "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>quay</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>12</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>")
            .with(
                "ppt/slides/_rels/slide1.xml.rels",
                "<Relationships><Relationship Id=\"n\" Type=\"x/notesSlide\" Target=\"../notesSlides/notesSlide1.xml\"/></Relationships>")
            .with(
                "ppt/notesSlides/notesSlide1.xml",
                "<p:notes $W>" + shape("body", "Say it slowly.") + "</p:notes>")
            .with("ppt/slides/stray.xml", "not xml")
            .read("a.pptx");
    assertThat(read.blocks())
        .extracting(Block::text)
        .containsExactly("Harbour", "The pier.", "Mill pond", "Say it slowly.", "quay | 12");
    assertThat(read.metadata().title()).isEqualTo("Harbour");
    assertThat(read.gaps()).isEmpty();
  }

  @Test
  void aDamagedSlideCostsItselfOnly() throws Exception {
    var read =
        OfficeParts.slides(shape("title", "One"), "<p:sp", shape("title", "Three")).read("a.ppsx");
    assertThat(read.blocks()).extracting(Block::text).containsExactly("One", "Three");
    assertThat(read.gaps()).contains("ppt/slides/slide2.xml");
  }

  private static String shape(String type, String text) {
    return "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\""
        + type
        + "\"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>"
        + text
        + "</a:t></a:r></a:p></p:txBody></p:sp>";
  }
}
