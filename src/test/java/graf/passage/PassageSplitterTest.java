package graf.passage;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Blocks in, passages out: `[a][b c]` is a passage of one block, then one of two.
final class PassageSplitterTest {
  private static final String SENTENCE =
      "The harbour was closed for two days after the storm, and no ferry left the island. ";

  @Test
  void makesAParagraphAPassage() {
    assertThat(split(paragraph("The ferry was late again."), paragraph("Nobody was surprised.")))
        .isEqualTo("[The ferry was late again.][Nobody was surprised.]");
  }

  @Test
  void joinsWhatIsTooLittleToTheNextParagraph() {
    assertThat(split(paragraph("Friday"), paragraph("The ferry was late again, by four hours.")))
        .isEqualTo("[Friday|The ferry was late again, by four hours.]");
  }

  @Test
  void joinsWhatIsTooLittleAtTheEndOfASectionToTheParagraphBefore() {
    assertThat(
            split(
                paragraph("The ferry was late again, by four hours."),
                paragraph("Jane Doe"),
                heading(1, "Weather"),
                paragraph("It rained from Monday to Friday.")))
        .isEqualTo(
            "[The ferry was late again, by four hours.|Jane Doe]"
                + "[Weather > It rained from Monday to Friday.]");
  }

  @Test
  void joinsAListToTheLineThatLeadsIn() {
    assertThat(
            split(
                paragraph("Three things to take along on the crossing to the island:"),
                item("a coat against the rain"),
                item("a lamp for the way back"),
                paragraph("The crossing itself takes twenty minutes.")))
        .isEqualTo(
            "[Three things to take along on the crossing to the island:"
                + "|a coat against the rain|a lamp for the way back]"
                + "[The crossing itself takes twenty minutes.]");
  }

  @Test
  void joinsTheRowsOfATable() {
    assertThat(split(row("Mon  12  late"), row("Tue  9  on time"), row("Wed  14  late")))
        .isEqualTo("[Mon  12  late|Tue  9  on time|Wed  14  late]");
  }

  @Test
  void setsAPassageBelowTheHeadingsAboveIt() {
    assertThat(
            split(
                heading(1, "Ferries"),
                heading(2, "Winter"),
                paragraph("One ferry a day leaves at noon."),
                heading(2, "Summer"),
                paragraph("Twelve ferries a day leave on the hour."),
                heading(1, "Buses"),
                paragraph("No bus runs on Sundays or holidays.")))
        .isEqualTo(
            "[Ferries > Winter > One ferry a day leaves at noon.]"
                + "[Ferries > Summer > Twelve ferries a day leave on the hour.]"
                + "[Buses > No bus runs on Sundays or holidays.]");
  }

  @Test
  void makesAHeadingWithNothingBelowItAPassage() {
    assertThat(
            split(heading(1, "Ferries"), heading(1, "Buses"), paragraph("No bus runs on Sundays.")))
        .isEqualTo("[Ferries][Buses > No bus runs on Sundays.]");
  }

  @Test
  void makesTheHeadingAtTheEndAPassageOnItsPage() {
    var passages =
        passages(
            heading(1, "Ferries"),
            paragraph("One ferry a day leaves at noon."),
            heading(2, "Winter"),
            block(Block.Kind.HEADING, 3, "Fares", new Page(7, "vii")));

    assertThat(passages)
        .extracting(PassageSplitterTest::shown)
        .containsExactly("Ferries > One ferry a day leaves at noon.", "Ferries > Winter > Fares");
    assertThat(passages.getLast().location().page()).isEqualTo(new Page(7, "vii"));
  }

  @Test
  void takesWhatHasNoWordsForNothing() {
    assertThat(
            split(
                heading(1, "Ferries"),
                paragraph(" \n "),
                paragraph("* * *"),
                block(Block.Kind.CODE, 0, "\n\n", null),
                heading(1, " "),
                heading(1, "Buses"),
                paragraph("No bus runs on Sundays.")))
        .isEqualTo("[Ferries][Buses > No bus runs on Sundays.]");
  }

  @Test
  void leavesOutTheSignatureOfAMail() {
    assertThat(
            passages(
                "mail", paragraph("The ferry was late again.\n-- \n"), paragraph("Harbour Office")))
        .extracting(PassageSplitterTest::shown)
        .containsExactly("The ferry was late again.");
  }

  @Test
  void joinsNothingToCode() {
    assertThat(split(block(Block.Kind.CODE, 0, "let ferry = next();", null), paragraph("Jane Doe")))
        .isEqualTo("[let ferry = next();][Jane Doe]");
  }

  @Test
  void joinsNothingOverThePageEnd() {
    assertThat(
            split(
                onPage(1, "Friday"),
                onPage(2, "The ferry was late again, by four hours."),
                onPage(2, "Nobody was surprised to hear of it.")))
        .isEqualTo(
            "[Friday][The ferry was late again, by four hours.]"
                + "[Nobody was surprised to hear of it.]");
  }

  @Test
  void cutsALongParagraphAtSentenceEnds() {
    var passages = passages(paragraph(SENTENCE.repeat(90).strip()));

    assertThat(passages).hasSizeBetween(4, 6);
    assertThat(passages)
        .allSatisfy(passage ->
            assertThat(passage.text()).startsWith("The harbour").endsWith("the island."));
  }

  @Test
  void cutsLongCodeAtLineEnds() {
    var passages =
        passages(block(Block.Kind.CODE, 0, "let ferry = berth.next();\n".repeat(300), null));

    assertThat(passages).hasSizeGreaterThan(3);
    assertThat(passages)
        .allSatisfy(passage -> assertThat(passage.text()).startsWith("let").endsWith(";"));
  }

  @Test
  void leavesAParagraphOfOrdinaryLengthWhole() {
    assertThat(passages(paragraph(SENTENCE.repeat(40)))).hasSize(1);
  }

  @Test
  void numbersPassagesInTheirOrder() {
    assertThat(passages(paragraph("One is here, at last."), paragraph("Two follows it closely.")))
        .extracting(Passage::ordinal)
        .containsExactly(0, 1);
  }

  @Randomized
  void losesNoWordOfAnyBlockAndKeepsTheirOrder(RandomGenerator random) {
    var blocks = new ArrayList<Block>();
    var words = new ArrayList<String>();
    for (int i = random.nextInt(1, 40); i > 0; i--) {
      var text = new StringBuilder();
      for (int j = random.nextInt(1, 300); j > 0; j--) {
        var word = "w" + words.size() + (random.nextInt(12) == 0 ? "." : "");
        words.add(word);
        text.append(word).append(random.nextInt(20) == 0 ? "\n" : " ");
      }
      var kinds = List.of(Block.Kind.PARAGRAPH, Block.Kind.LIST_ITEM, Block.Kind.CODE);
      blocks.add(block(kinds.get(random.nextInt(kinds.size())), 0, text.toString(), null));
    }

    var kept =
        passages(blocks.toArray(new Block[0])).stream()
            .flatMap(passage -> List.of(passage.text().split("\\s+")).stream())
            .toList();

    assertThat(kept).isEqualTo(words);
  }

  private static String split(Block... blocks) {
    return passages(blocks).stream()
        .map(PassageSplitterTest::shown)
        .collect(Collectors.joining("][", "[", "]"));
  }

  private static String shown(Passage passage) {
    var heading = passage.location().heading();
    return (heading.isEmpty() ? "" : String.join(" > ", heading) + " > ")
        + passage.text().replace('\n', '|');
  }

  private static List<Passage> passages(Block... blocks) {
    return passages("text", blocks);
  }

  private static List<Passage> passages(String type, Block... blocks) {
    var metadata = new Metadata("Notes", List.of(), null, "en", type, "UTF-8");
    var passages = new ArrayList<Passage>();
    PassageSplitter.split(new SourceDocument("notes.txt", metadata, List.of(blocks)))
        .forEachRemaining(passages::add);
    return passages;
  }

  private static Block paragraph(String text) {
    return block(Block.Kind.PARAGRAPH, 0, text, null);
  }

  private static Block item(String text) {
    return block(Block.Kind.LIST_ITEM, 1, text, null);
  }

  private static Block row(String text) {
    return block(Block.Kind.TABLE_ROW, 0, text, null);
  }

  private static Block heading(int level, String text) {
    return block(Block.Kind.HEADING, level, text, null);
  }

  private static Block onPage(int number, String text) {
    return block(Block.Kind.PARAGRAPH, 0, text, new Page(number, Integer.toString(number)));
  }

  /// Stands in its source as it is, on line 1.
  private static Block block(Block.Kind kind, int level, String text, @Nullable Page page) {
    return new Block(kind, level, text, new SourceMap.Builder().run(0, 0, 1).build(), page);
  }
}
