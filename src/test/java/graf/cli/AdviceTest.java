package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a query says where nothing has all its words.
final class AdviceTest {
  @TempDir private Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void index() throws IOException {
    shell = new Shell(folder);
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/quays.txt"),
        """
        Notes from the shore

        The harbour of Zürich was closed on Monday, and so were all of its outer quays.

        Dockers in Zürich asked the owners for talks before the month is over.

        A ferry brought the delegates, who had waited on the far shore since noon.
        """);
    assertThat(shell.graf("index -q in").exitCode()).isZero();
  }

  @Test
  void namesTheWordThatStandsNowhereAndTheNearestAsDocumentsWriteIt() {
    assertThat(told("query zurihc"))
        .startsWith("not in the index: zurihc (nearest spelling: Zürich)\n");
    assertThat(told("query qauys"))
        .startsWith("not in the index: qauys (nearest spelling: quays)\n");
  }

  @Test
  void offersNoSpellingWhereNoneComesNear() {
    assertThat(told("query zeppelin")).startsWith("not in the index: zeppelin\nnothing found");
    assertThat(told("query 'drone*'")).startsWith("not in the index: drone*\nnothing found");
  }

  @Test
  void saysWhatRelaxingFinds() {
    assertThat(told("query --type pdf --in in zürich"))
        .startsWith("without type:pdf: 2 passages\nwithout all filters: 2 passages\nnothing found");
    assertThat(told("query '\"zürich harbour\"'"))
        .startsWith("with the words in any form and place: 2 passages\nnothing found");
    assertThat(told("query --all harbour ferry"))
        .startsWith("with some of the words: 2 passages\nnothing found");
    assertThat(told("query ferry -delegates"))
        .startsWith("without NOT delegates: 1 passage\nnothing found");
    assertThat(told("query =owner"))
        .startsWith(
            """
            not in the index: owner (nearest spelling: owners)
            did you mean: graf query =owners (1 passage)
            with the words in any form and place: 1 passage
            nothing found\
            """);
  }

  @Test
  void saysInTheLastLineWhyNoPassageHasAllTheWords() {
    assertThat(told("query dockers zeppelin"))
        .startsWith("1 passage (0 with all words; not in the index: zeppelin) in 1 document");
    assertThat(told("query dockers ferry")).startsWith("2 passages (0 with all words) in");
  }

  @Test
  void doesNotMissStopWordsNorWordsOfTitles() throws IOException {
    Files.writeString(folder.resolve("in/page.md"), "# Regatta\n\nSails were set at dawn today.\n");
    shell.graf("index -q in");

    assertThat(told("query --all the regatta ferry")).startsWith("with some of the words:");
  }

  @Test
  void givesTheSameAsJson() {
    var outcome = shell.graf("query --json --type pdf zurihc quays");
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "\"missing_words\":[{\"word\":\"zurihc\",\"nearest\":\"Zürich\"}],"
                + "\"relaxed\":[{\"change\":\"without type:pdf\",\"query\":\"zurihc quays\","
                + "\"total\":1}],\"took_ms\"");
    assertThat(shell.graf("query --json quays").out()).doesNotContain("missing_words", "relaxed");
  }

  private String told(String command) {
    return shell.graf(command).err();
  }
}
