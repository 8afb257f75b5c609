package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String LONG =
      "Ports closed early. Ships waited. The [pact] was signed. Both [sides] kept the [pact]. "
          + "Trade grew. Nobody complained.";

  @Test
  void showsAShortPassageWhole() {
    assertThat(excerpt("One [pact]. Two.", 40)).isEqualTo("One [pact]. Two.");
  }

  @Test
  void keepsTheSentencesWhereMostMatched() {
    assertThat(excerpt(LONG, 60))
        .isEqualTo("… The [pact] was signed. Both [sides] kept the [pact]. …");
  }

  @Test
  void fillsUpWithWhatFollows() {
    assertThat(excerpt(LONG, 70))
        .isEqualTo("… Ships waited. The [pact] was signed. Both [sides] kept the [pact]. …");
  }

  @Test
  void neverCutsInsideASentence() {
    assertThat(excerpt("First. This [sentence] is longer than what there is room for. Last.", 20))
        .isEqualTo("… This [sentence] is longer than what there is room for. …");
  }

  @Test
  void beginsAtTheBeginningWhereNothingMatched() {
    assertThat(excerpt("First one. Second one. Third one.", 28))
        .isEqualTo("First one. Second one. …");
  }

  @Test
  void cutsChineseAtItsFullStops() {
    assertThat(excerpt("港口关闭了。双方签署了[协议]。贸易增长了。", 26)).isEqualTo("… 双方签署了[协议]。 …");
  }

  private static String excerpt(String bracketed, int cells) {
    return Sample.bracketed(Excerpt.of(Sample.marked(bracketed), "en", cells));
  }
}
