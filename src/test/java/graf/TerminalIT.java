package graf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees who types at a terminal.
class TerminalIT {
  @TempDir private Path folder;

  @BeforeEach
  void writeArticles() throws Exception {
    folder = folder.toRealPath();
    write(
        "ferry.txt",
        """
        The ferry returns

        The ferry sails again from Monday, twice an hour, between the two banks of the river.

        渡轮每小时两班，往返于河的两岸。 A ferry for all.
        """);
    var days = new StringBuilder("Days\n\n");
    for (int i = 0; i < 30; i++) {
      days.append("The tide met the bridge on day ").append(i).append(" of the repair.\n\n");
    }
    write("days.txt", days.toString());
    try (var session = open(80, 24)) {
      assertThat(session.run("graf index articles")).contains("2 documents (2 added)");
    }
  }

  @Test
  void showsHitsWithWhatMatchedLitAndTheCountsBelow() throws Exception {
    try (var session = open(80, 24)) {
      assertThat(
              session.run("graf query ferries river").replaceAll("\\s+[0-9.,]+ m?s\n", " N ms\n"))
          .isEqualTo(
              """
              1  The [ferry] returns
                 articles/ferry.txt:3
                 The [ferry] sails again from Monday, twice an hour, between the two banks of
                 the [river].

              2  The [ferry] returns
                 articles/ferry.txt:5
                 渡轮每小时两班，往返于河的两岸。 A [ferry] for all.
              2 passages (1 with all words) in 1 document · searched 2, skipped 0 · N ms
              """);
    }
  }

  @Test
  void wrapsToTheScreen() throws Exception {
    try (var session = open(34, 24)) {
      assertThat(session.run("graf query -n 1 banks"))
          .startsWith(
              """
              1  The ferry returns
                 articles/ferry.txt:3
                 The ferry sails again from
                 Monday, twice an hour, between
                 the two [banks] of the river.
              """);
    }
  }

  @Test
  void showsWhatIsLongerThanTheScreenInThePager() throws Exception {
    try (var session = open(80, 24, Map.of("PAGER", "sed s/^/paged/"))) {
      assertThat(session.run("graf query -n 30 tide")).contains("paged", "30 passages");
      assertThat(session.run("graf query -n 2 tide")).contains("articles/days.txt:3");
      assertThat(session.run("graf query --no-pager -n 30 tide")).doesNotContain("paged");
    }
  }

  @Test
  void lightsNothingWhereNoColourIsWantedOrNoPersonLooks() throws Exception {
    try (var session = open(80, 24)) {
      assertThat(session.run("graf query -n 1 banks")).contains("[banks]");
      assertThat(session.run("NO_COLOR=1 graf query -n 1 banks")).doesNotContain("[");
      assertThat(session.run("TERM=dumb graf query -n 1 banks")).doesNotContain("[");
      assertThat(session.run("graf query -n 1 banks | cat")).doesNotContain("[");
      assertThat(session.run("graf query --color=always -n 1 banks | cat")).contains("[banks]");
    }
  }

  @Test
  void endsAtCtrlC() throws Exception {
    try (var session = open(80, 24)) {
      session.type("graf index --watch articles\n");
      session.await("unchanged");
      session.interrupt();
      session.awaitPrompt();
      assertThat(session.run("echo $?")).isEqualTo("130\n");
    }
  }

  @Test
  void endsQuietlyWhereTheReaderHasSeenEnough() throws Exception {
    try (var session = open(80, 24)) {
      assertThat(session.run("graf query -n 30 tide 2>told | head -n 1; cut -c 1-11 told"))
          .isEqualTo(" 1  Days\n30 passages\n");
    }
  }

  @Test
  void keepsTheScreenFromWhatDocumentsHold() throws Exception {
    write(
        "hostile.txt", "Zebra \u001B[2J\u001B]0;owned\u0007 crossing\u001B[31m the \u202Eriver.\n");
    try (var session = open(80, 24)) {
      session.run("graf index articles");
      session.type("echo still here; graf query zebra\n");
      session.await("searched 3");
      session.awaitPrompt();
      assertThat(session.seen()).contains("still here").contains("[Zebra]");
      assertThat(session.sent()).doesNotContain("\u0007").doesNotContain("\u202E");
    }
  }

  @Test
  void linksPlacesWhereTheTerminalTakesLinks() throws Exception {
    try (var session = open(80, 24, Map.of("TERM_PROGRAM", "WezTerm"))) {
      assertThat(session.run("graf query -n 1 banks")).contains("articles/ferry.txt:3");
      assertThat(session.sent())
          .contains("\u001B]8;;" + folder.resolve("articles/ferry.txt").toUri() + "\u001B\\");
    }
  }

  @Test
  void tellsOfLongWorkAsItGoes() throws Exception {
    for (int i = 0; i < 40; i++) {
      write("big" + i + ".txt", "The tide met the bridge, and it was day again.\n\n".repeat(9_000));
    }
    try (var session = open(80, 24)) {
      session.type("graf index articles\n");
      session.await("MB/s");
      session.awaitPrompt();
      assertThat(session.seen()).contains("42 documents").doesNotContain("MB/s");
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("articles")).resolve(name), text);
  }

  private TypedSession open(int columns, int rows) throws IOException, InterruptedException {
    return open(columns, rows, Map.of());
  }

  private TypedSession open(int columns, int rows, Map<String, String> variables)
      throws IOException, InterruptedException {
    return TypedSession.open(folder, columns, rows, variables);
  }
}
