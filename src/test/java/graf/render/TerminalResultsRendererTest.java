package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.search.Hit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TerminalResultsRendererTest {
  @Test
  void writesABlockAHit() throws IOException {
    assertThat(rendered(Decoration.NONE, 60, Sample.text(), Sample.pdf()))
        .isEqualTo(
            """
            1  Harbour pact ends strike
               reports/vessa.txt:11
               2023-03-29 · Ada Quay · txt
               The port of Vessa reopened on Monday, after dockers and
               owners signed a pact.

            2  papers/annual.pdf p.xii (12)
               2023-03-29 · Ada Quay · pdf
               Ports › The pact
               No pact covers the “outer” quays.
            """);
  }

  @Test
  void lightsWhatMatchedAndNothingElse() throws IOException {
    assertThat(rendered(Decoration.COLOUR, 60, Sample.text()))
        .isEqualTo(
            """
            {2}1{0}  {1}Harbour {0}{1;31}pact{0}{1} ends strike{0}
               {36}reports/vessa.txt:11{0}
               {2}2023-03-29 · Ada Quay · txt{0}
               The port of Vessa reopened on {1;31}Monday{0}, after dockers and
               owners signed a {1;31}pact{0}.
            """);
  }

  @Test
  void splitsAMatchOverLines() throws IOException {
    assertThat(
            rendered(
                Decoration.COLOUR,
                20,
                Sample.hit(1, "a.txt", "a.txt", "an arms [embargo holds] on")))
        .isEqualTo(
            """
            {2}1{0}  {36}a.txt:11{0}
               {2}2023-03-29 · Ada{0}
               {2}Quay · txt{0}
               an arms {1;31}embargo{0}
               {1;31}holds{0} on
            """);
  }

  @Test
  void linksToTheFileWhereTheTerminalTakesIt() throws IOException {
    assertThat(rendered(Decoration.COLOUR_AND_LINKS, 60, Sample.hit(1, "a b.txt", "a b.txt", "x")))
        .startsWith(
            "{2}1{0}  \u001B]8;;file:///home/ada/news/a%20b.txt\u001B\\{36}a b.txt:11{0}\u001B]8;;\u001B\\\n");
  }

  @Test
  void dimsNeighbours() throws IOException {
    var hit =
        Sample.withNeighbours(Sample.hit(1, "a.txt", "a.txt", "the [hit]"), "before", "after");

    assertThat(rendered(Decoration.COLOUR, 60, hit))
        .endsWith("   {2}before{0}\n\n   the {1;31}hit{0}\n\n   {2}after{0}\n");
  }

  @Test
  void givesPathsOutsideTheWorkingFolderInFull() throws IOException {
    var out = new StringBuilder();
    var places = new Places(Path.of("/srv"), Path.of("/home/ada/news"));
    new TerminalResultsRenderer(out, Decoration.NONE, places, 60).render(Sample.of(Sample.text()));

    assertThat(out.toString()).contains("\n   /home/ada/news/reports/vessa.txt:11\n");
  }

  @Test
  void letsNoControlCharacterThrough() throws IOException {
    var evil = "\u001B]0;owned\u0007 \u202Egnp";
    var out = new StringBuilder();
    new TerminalResultsRenderer(out, Decoration.NONE, Sample.PLACES, 60)
        .render(Sample.of(Sample.hit(1, "dir/" + evil + "\n.txt", evil, evil)));

    assertThat(out.toString().replace("\n", "").codePoints())
        .noneMatch(Character::isISOControl)
        .doesNotContain(0x202E);
    assertThat(out.toString().lines()).hasSize(4);
  }

  private static String rendered(Decoration decoration, int width, Hit... hits) throws IOException {
    var out = new StringBuilder();
    new TerminalResultsRenderer(out, decoration, Sample.PLACES, width).render(Sample.of(hits));
    return out.toString().replaceAll("\u001B\\[([0-9;]+)m", "{$1}");
  }
}
