package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What queries mean, and that their answers agree with one another.
final class AnswersTest {
  @TempDir private Path folder = Path.of("");
  private Shell shell = new Shell(folder);

  @BeforeEach
  void beginShell() {
    shell = new Shell(folder);
  }

  @Test
  void whatIsRequiredLeavesTheOtherWordsToChoice() throws IOException {
    write("a.txt", "A drone came.");
    write("b.txt", "Another drone met the navy.");
    write("c.txt", "The navy stayed.");
    shell.graf("index -q a.txt b.txt c.txt");

    assertThat(shell.graf("query -l +drone navy").out()).isEqualTo("b.txt\na.txt\n");
    assertThat(shell.graf("query -l --all +drone navy").out()).isEqualTo("b.txt\n");
    assertThat(shell.graf("query -c --any +drone navy").out()).isEqualTo("2\n");
    assertThat(shell.graf("query -c 'drone AND came navy'").out()).isEqualTo("1\n");
    assertThat(shell.graf("query -c the +drone").out()).isEqualTo("2\n");
  }

  @Test
  void anAnswerWhoseTimeIsUpIsAPartAndNoBug() throws IOException {
    write("a.txt", "A drone came.");
    shell.graf("index -q a.txt");

    for (var seconds : new String[] {"0.001", "0.002", "0.005", "0.01", "0.05"}) {
      var answer = shell.graf("query --timeout " + seconds + " 'dr*' drones +came");
      assertThat(answer.err()).as(seconds).doesNotContain("bug").contains("searched 1");
    }
  }

  @Test
  void filtersThatAnAndJoinsMustAllHold() throws IOException {
    write("in/m.txt", "The ferry left.");
    write("in/n.txt", "The ferry stayed.");
    write("other/m.txt", "The ferry sank.");
    shell.graf("index -q in other");

    assertThat(shell.graf("query -c 'path:**/m.txt path:in/** ferry'").out()).isEqualTo("3\n");
    assertThat(shell.graf("query -l 'path:**/m.txt AND path:in/** AND ferry'").out())
        .isEqualTo("in/m.txt\n");
  }

  @Test
  void aRegularExpressionMeansTheSameNearAWord() throws IOException {
    write("a.txt", "München und Iran: die Drohne kam.");
    shell.graf("index -q a.txt");

    for (var pattern : new String[] {"/IRAN/", "/ira./", "/München/", "/m[uü]nchen/"}) {
      assertThat(shell.graf("query -c '" + pattern + "'").out()).as(pattern).isEqualTo("1\n");
      assertThat(shell.graf("query -c '" + pattern + " NEAR/9 drohne'").out())
          .as(pattern)
          .isEqualTo("1\n");
    }
    for (var pattern : new String[] {"/ir@/", "/a<b/", "/~iran/", "/\"iran\"/", "/ira&iran/"}) {
      assertThat(shell.graf("query -c '" + pattern + "'").out()).as(pattern).isEqualTo("0\n");
      assertThat(shell.graf("query -c '" + pattern + " NEAR/9 drohne'").out())
          .as(pattern)
          .isEqualTo("0\n");
    }
  }

  @Test
  void wordsThatCountOnlyAloneLightUpAlone() throws IOException {
    write("a.txt", "To be or not to be.");
    shell.graf("index -q a.txt");

    assertThat(shell.graf("query --json not").out()).contains("\"highlights\":[[9,12]]");
  }

  @Test
  void aHitThatIsGoneIsNoneWhateverIsAskedFor() throws IOException {
    for (var name : new String[] {"1", "2", "3", "4", "5", "6"}) {
      write(name + ".txt", "Zebra number " + name + ".");
    }
    write("lion.txt", "A lion.");
    shell.graf("index -q " + folder);
    var first = shell.graf("query -l zebra").out().lines().toList();
    Files.delete(folder.resolve(first.getFirst()));
    Files.delete(folder.resolve("lion.txt"));

    assertThat(shell.graf("query -q lion").exitCode()).isEqualTo(1);
    assertThat(shell.graf("query -l -n 2 zebra").out().lines())
        .containsExactlyElementsOf(first.subList(1, 3));
    assertThat(shell.graf("query -l -n 2 --offset 2 zebra").out().lines())
        .containsExactlyElementsOf(first.subList(3, 5));
  }

  @Test
  void allThatChangedIsFound() throws IOException {
    for (int i = 0; i < 100; i++) {
      write("in/" + i + ".txt", "Zebra number " + i + ".");
    }
    shell.graf("index -q in");
    for (int i = 0; i < 99; i++) {
      write("in/" + i + ".txt", "Horse number " + i + ".");
    }

    assertThat(shell.graf("query -l zebra").out()).isEqualTo("in/99.txt\n");
    assertThat(shell.graf("query -n 3 zebra").err()).startsWith("1 passage in 1 document ");
  }

  @Test
  void saysThatACopyIsFolded() throws IOException {
    var text = "The ferry to the island leaves the old harbour at noon on each day of the week";
    write("in/a.txt", text + ".");
    write("in/b.txt", text + ".");
    shell.graf("index -q in");
    var shown = shell.graf("query --json ferry").out().contains("in/a.txt") ? "a" : "b";
    var folded = shown.equals("a") ? "b" : "a";

    assertThat(shell.graf("why in/" + shown + ".txt ferry").out())
        .startsWith("in/" + shown + ".txt holds hit 1 of ");
    assertThat(shell.graf("why in/" + folded + ".txt ferry").seen())
        .startsWith("in/" + folded + ".txt nearly repeats a hit above it, and is folded into that")
        .endsWith("[exit 1]\n");
    assertThat(shell.graf("why in/a.txt type:pdf").out())
        .isEqualTo("in/a.txt holds no hit: it does not pass type:pdf\n");
  }

  @Test
  void showsWhatIsNamedLikeAPlace() throws IOException {
    write("issue#12", "The first.\n\nThe second.\n");
    write("rows.jsonl", "{\"text\":\"A row.\"}\n");
    shell.graf("index -q " + folder);

    assertThat(shell.graf("show issue#12").out()).contains("The first.", "The second.");
    assertThat(shell.graf("show --whole issue#12").out()).contains("The second.");
    assertThat(shell.graf("show issue#12#1").out()).contains("The second.");
    assertThat(shell.graf("show --whole rows.jsonl:1").out()).contains("A row.");
  }

  @Test
  void showsAsManyNeighboursAsThereAre() throws IOException {
    write("a.txt", "Before it.\n\nThe zebra.\n\nAfter it.\n");
    shell.graf("index -q a.txt");

    assertThat(shell.graf("query zebra -C 2147483647").out()).contains("Before it.", "After it.");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
