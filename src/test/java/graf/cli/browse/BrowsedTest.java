package graf.cli.browse;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.browse.state.FacetRow;
import graf.cli.browse.state.Focus;
import graf.cli.browse.state.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What keys make of the screen.
class BrowsedTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeArticles() throws IOException {
    folder = folder.toRealPath();
    write(
        "harbour/ferry.txt",
        "The ferry returns\n\nThe ferry sails again from Monday, between the two banks.\n\n"
            + "The bridge is closed for the repair of its piers. ".repeat(12)
            + "\n\nWho has a ferry ticket of last year may use it. "
            + "The office sells others, by the dozen and by the month. ".repeat(8));
    write(
        "harbour/cranes.md",
        "# Cranes\n\nDrones look at the cranes of the harbour.\n\nThe ferry waits below them.\n");
    write("2023-05-01-tide.txt", "Tides\n\nThe tide met the bridge on the first of May.\n");
  }

  @Test
  void answersWithEachKey() throws Exception {
    try (var browsed = Browsed.open(folder, 80, 24)) {
      assertThat(browsed.press("ferry").seen())
          .contains("> ferry")
          .contains("The [ferry] sails again")
          .contains("3 passages in 2 documents");
      assertThat(browsed.press(" banks").seen()).contains("3 passages (1 with all words)");
      assertThat(browsed.press("<DELETE_WORD><DELETE_WORD>").seen())
          .contains("Type words to search")
          .doesNotContain("passages in");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry", "ferry bridge", "fer", "ferry OR tide"})
  void showsHitsBeforeAllThatMatchesIsCounted(String question) throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press(question.substring(0, question.length() - 1));
      browsed.press(question.substring(question.length() - 1));
      var whole = browsed.seen();
      assertThat(whole).contains("match ", " passages").doesNotContain("… counting");
      var first = browsed.passed().getFirst();
      assertThat(first).contains("… counting").doesNotContain(" passages");
      assertThat(first.lines().skip(1).map(BrowsedTest::left).limit(27).toList())
          .isEqualTo(whole.lines().skip(1).map(BrowsedTest::left).limit(27).toList());
    }
  }

  private static String left(String line) {
    int edge = line.indexOf('┃');
    return edge < 0 ? line : line.substring(0, edge);
  }

  @Test
  void readsAWordThatIsTypedAsTheBeginningOfOne() throws Exception {
    try (var browsed = Browsed.open(folder, 80, 24)) {
      assertThat(browsed.press("cra").seen())
          .contains("[cranes] of the harbour")
          .contains("read as: with: cra* (any ending)");
      assertThat(browsed.press("nes").seen()).contains("read as: with: cranes (any form)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"the fer", "(ferry", "ferry AND", "-", "\"", "/fer", "*", "ferry~9", "a\\"})
  void takesWhatIsHalfTyped(String keys) throws Exception {
    try (var browsed = Browsed.open(folder, 80, 24)) {
      assertThat(browsed.press(keys).seen()).startsWith("> " + keys);
    }
  }

  @Test
  void selectsWithArrowsWhileTheQueryIsTyped() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press("ferry");
      assertThat(browsed.state().selected()).isZero();
      browsed.press("<DOWN><DOWN><DOWN><DOWN>");
      assertThat(browsed.state().selected()).isEqualTo(2);
      assertThat(browsed.press(" banks").state().selected()).isZero();
    }
  }

  @Test
  void takesLettersAsCommandsInTheListAlone() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press("ferry<TAB>jj");
      assertThat(browsed.state().selected()).isEqualTo(2);
      assertThat(browsed.press("kk/ j").state().line().text()).isEqualTo("ferry j");
    }
  }

  @Test
  void foldsToOneHitADocumentAndBack() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press("ferry<TAB>");
      assertThat(browsed.state().hits()).hasSize(3);
      assertThat(browsed.press("d").state().hits()).hasSize(2);
      assertThat(browsed.press("d").state().hits()).hasSize(3);
    }
  }

  @Test
  void narrowsByWhatIsTicked() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press("ferry<TAB>f");
      assertThat(browsed.seen())
          .contains("[ ] text", "[ ] markdown")
          .contains("path")
          .contains("3 passages in 2 documents");
      browsed.press("<DOWN> ");
      assertThat(browsed.seen())
          .contains("[x] markdown")
          .contains("1 passage in 1 document")
          .contains("type: markdown");
      assertThat(browsed.press("<UP> ").seen()).contains("3 passages in 2 documents");
      assertThat(browsed.press("c").seen()).contains("[ ] markdown");
      assertThat(browsed.press("<ESCAPE>").state().panel()).isEqualTo(new Panel.None());
    }
  }

  @ParameterizedTest
  @CsvSource({"lang, en", "path, harbour/cranes.md", "year, 2023"})
  void narrowsByEachFacet(String facet, String value) throws Exception {
    try (var browsed = Browsed.open(folder, 120, 40)) {
      browsed.press("the<TAB>f");
      var rows = FacetRow.of(browsed.state());
      int row = 0;
      while (!rows.get(row).tick().facet().name().equalsIgnoreCase(facet)
          || (!rows.get(row).tick().value().equals(value) && !facet.equals("path"))) {
        row++;
      }
      browsed.press("<DOWN>".repeat(row) + " ");
      assertThat(Objects.requireNonNull(browsed.state().found()).results().total())
          .isEqualTo(rows.get(row).passages())
          .isPositive();
    }
  }

  @Test
  void ticksAFolderWhoseNameLooksLikeAPattern() throws Exception {
    write("odd [x]*{a}/punt.txt", "Punts\n\nA ferry without an engine is a punt.\n");
    write("odd x/punt.txt", "Others\n\nNo ferry, no punt.\n");
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press("ferry<TAB>f");
      var rows = FacetRow.of(browsed.state());
      int row = 0;
      while (!rows.get(row).tick().value().startsWith("odd [")) {
        row++;
      }
      assertThat(browsed.press("<DOWN>".repeat(row) + " ").seen())
          .contains("A [ferry] without")
          .contains("1 passage in 1 document");
    }
  }

  @Test
  void goesFromMatchToMatchInTheDocument() throws Exception {
    var text = new StringBuilder("Days\n\n");
    for (int i = 0; i < 400; i++) {
      text.append(i % 150 == 7 ? "A walrus lay on the quay" : "The tide met the bridge")
          .append(" on day ")
          .append(i)
          .append(" of the long repair, and the workers of the town noted it.\n\n");
    }
    write("days.txt", text.toString());
    try (var browsed = Browsed.open(folder, 100, 30)) {
      browsed.press("walrus");
      assertThat(browsed.seen()).contains("match 1 of 3", "A {walrus} lay on the quay on day 7");
      assertThat(browsed.press("<TAB>n").seen())
          .contains("match 2 of 3", "{walrus} lay on the quay on day 157");
      assertThat(browsed.press("n").seen()).contains("match 3 of 3", "day 307");
      assertThat(browsed.press("n").seen()).contains("match 1 of 3", "day 7 ");
      assertThat(browsed.press("N").seen()).contains("match 3 of 3", "day 307");
      assertThat(browsed.press("<TAB>g").seen()).contains("on day 0 ");
      assertThat(browsed.press("G").seen()).contains("on day 399");
    }
  }

  @Test
  void scrollsThroughAWholeDocument() throws Exception {
    var rows = new StringBuilder("Days\n\n");
    for (int i = 0; i < 300; i++) {
      rows.append("The tide met the bridge on day ")
          .append(i)
          .append(", the third of its kind, and all who were there went home late that day.\n\n");
    }
    write("days.txt", rows.toString());
    try (var browsed = Browsed.open(folder, 100, 30)) {
      browsed.press("\"day 0\"<TAB><TAB>");
      for (int i = 0; i < 200 && !browsed.seen().contains("on day 299"); i++) {
        browsed.press("<PAGE_DOWN>");
      }
      assertThat(browsed.seen()).contains("on day 299");
      for (int i = 0; i < 200 && !browsed.seen().contains("{day 0},"); i++) {
        browsed.press("<PAGE_UP>");
      }
      assertThat(browsed.seen()).contains("{day 0},");
    }
  }

  @Test
  void saysWhyAHitIsOne() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      assertThat(browsed.press("ferry<TAB>w").seen())
          .contains("read as: with: ferry", "ferry in the text", "holds hit 1 of 3");
      assertThat(browsed.press("<ESCAPE>").seen()).contains("match 1 of");
    }
  }

  @Test
  void bringsAnEarlierQuestionBack() throws Exception {
    try (var browsed = Browsed.open(folder, 80, 24)) {
      browsed.having("tide", "ferry banks").press("cranes<EARLIER>");
      assertThat(browsed.seen()).contains("▌ tide", "  ferry banks");
      browsed.press("ba<ENTER>");
      assertThat(browsed.seen()).startsWith("> ferry banks").contains("The [ferry] sails");
    }
  }

  @Test
  void readsAChangedSourceAgainAndDropsOneThatIsGone() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      assertThat(browsed.press("ferry").seen()).contains("3 passages in 2 documents");
      write(
          "harbour/ferry.txt", "The boat returns\n\nThe boat sails; no FERRY any more, says he.\n");
      assertThat(browsed.askAnew().seen())
          .contains("no [FERRY] any more")
          .contains("1 changed file read again");
      Files.delete(folder.resolve("harbour/ferry.txt"));
      assertThat(browsed.askAnew().seen())
          .contains("1 passage in 1 document")
          .contains("1 gone since")
          .doesNotContain("FERRY");
    }
  }

  @Test
  void asksSeveralIndexesTogether() throws Exception {
    var other = Files.createDirectories(folder.resolve("../other-" + folder.getFileName()));
    other = other.toRealPath();
    Files.writeString(other.resolve("punt.txt"), "Punts\n\nA ferry without an engine is a punt.\n");
    Browsed.index(folder);
    Browsed.index(other);
    try (var browsed = Browsed.open(List.of(folder, other), 120, 30)) {
      assertThat(browsed.press("ferry").seen()).contains("4 passages in 3 documents");
      assertThat(browsed.press(" punt").seen()).contains("A {ferry} without an engine is a [punt]");
      assertThat(browsed.seen()).contains("match 1 of 2");
      assertThat(browsed.press("<TAB>w").seen()).contains("punt in the text");
      browsed.press("<ESCAPE>f");
      var rows = FacetRow.of(browsed.state());
      int row = 0;
      var folderOfOther = "/" + other.getFileName() + "/";
      while (!rows.get(row).tick().value().endsWith(folderOfOther)) {
        row++;
      }
      assertThat(browsed.press("<DOWN>".repeat(row) + " ").seen())
          .contains("1 passage in 1 document");
    }
  }

  @Test
  void leavesByEscapeStepByStep() throws Exception {
    try (var browsed = Browsed.open(folder, 80, 24)) {
      browsed.press("ferry<TAB><TAB>w<ESCAPE><ESCAPE><ESCAPE>");
      assertThat(browsed.state().focus()).isEqualTo(Focus.QUERY);
      assertThat(browsed.lastErrand()).isNull();
      assertThat(browsed.press("<ESCAPE>").lastErrand()).isEqualTo(new Errand.Leave(0));
      assertThat(browsed.press("<INTERRUPT>").lastErrand()).isEqualTo(new Errand.Leave(130));
    }
  }

  @Test
  void followsTheMouse() throws Exception {
    try (var browsed = Browsed.open(folder, 120, 30)) {
      browsed.press("ferry").press(new KeyPress.Click(5, 4));
      assertThat(browsed.state().selected()).isEqualTo(1);
      assertThat(browsed.state().focus()).isEqualTo(Focus.LIST);
      browsed.press(new KeyPress.Wheel(5, 4, 1));
      assertThat(browsed.state().selected()).isEqualTo(2);
      browsed.press(new KeyPress.Click(90, 10));
      assertThat(browsed.state().focus()).isEqualTo(Focus.DOCUMENT);
      browsed.press(new KeyPress.Click(3, 0));
      assertThat(browsed.state().focus()).isEqualTo(Focus.QUERY);
    }
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
