package graf.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTurnTest {
  private static final Page FIRST = new Page(1, null);
  private static final Page SECOND = new Page(2, null);

  @Test
  void aPassageThatTurnsThePageIsOnBoth() {
    var text = "The council of the old fishing village voted against the breakwater.";
    var passages =
        passages(
            new Block(
                Block.Kind.PARAGRAPH,
                0,
                text,
                new SourceMap.Builder().build(),
                FIRST,
                List.of(new PageTurn(text.indexOf("fishing"), SECOND))));
    var location = passages.getFirst().location();
    assertThat(location.page()).isEqualTo(FIRST);
    assertThat(location.seenAt(text.indexOf("council")).page()).isEqualTo(FIRST);
    assertThat(location.seenAt(text.indexOf("fishing")).page()).isEqualTo(SECOND);
    assertThat(location.seenAt(text.indexOf("breakwater")).page()).isEqualTo(SECOND);
  }

  @Test
  void thePartsOfALongOneEachHaveTheirPages() {
    var sentence = "Nobody in the village was asked about the new breakwater. ";
    var text = sentence.repeat(200).strip();
    var passages =
        passages(
            new Block(
                Block.Kind.PARAGRAPH,
                0,
                text,
                new SourceMap.Builder().build(),
                FIRST,
                List.of(new PageTurn(text.length() / 2, SECOND))));
    assertThat(passages.getFirst().location().page()).isEqualTo(FIRST);
    assertThat(passages.getFirst().location().turns()).isEmpty();
    assertThat(passages.getLast().location().page()).isEqualTo(SECOND);
    assertThat(passages.getLast().location().turns()).isEmpty();
  }

  private static List<Passage> passages(Block block) {
    var metadata = new Metadata("Report", List.of(), null, "en", "pdf", null);
    var passages = new ArrayList<Passage>();
    PassageSplitter.split(new SourceDocument("a.pdf", metadata, List.of(block)))
        .forEachRemaining(passages::add);
    return passages;
  }
}
