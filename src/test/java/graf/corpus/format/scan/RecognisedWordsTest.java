package graf.corpus.format.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecognisedWordsTest {
  @Test
  void wordsBecomeLinesAndParagraphs() {
    var page =
        RecognisedWords.page(
            List.of(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tl\tt\tw\th\tconf\ttext",
                "1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t",
                "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t96.5\tThe",
                "5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t95.5\tboard",
                "5\t1\t1\t1\t2\t1\t0\t0\t9\t9\t90\tmet.",
                "5\t1\t1\t2\t1\t1\t0\t0\t9\t9\t80\tNext",
                "5\t1\t1\t2\t1\t2\t0\t0\t9\t9\t3\t~;",
                "5\t1\t2\t2\t1\t1\t0\t0\t9\t9\t88\tLast"));
    assertThat(page.paragraphs())
        .containsExactly(List.of("The board", "met."), List.of("Next"), List.of("Last"));
    assertThat(page.confidence()).isEqualTo(90);
  }

  @Test
  void eachPageOfAFileIsItsOwn() {
    var pages =
        RecognisedWords.pages(
            List.of(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tl\tt\tw\th\tconf\ttext",
                "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\tOne",
                "1\t2\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t",
                "5\t3\t1\t1\t1\t1\t0\t0\t9\t9\t80\tThree"));
    assertThat(pages)
        .extracting(RecognisedPage::paragraphs)
        .containsExactly(List.of(List.of("One")), List.of(), List.of(List.of("Three")));
  }
}
