package graf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `graf browse` at a terminal: keys in, the screen read back.
class BrowseIT {
  private static final String ENTER = "\r";
  private static final String TAB = "\t";
  private static final String ESCAPE = "\u001B";
  private static final String DOWN = "\u001B[B";

  /// Writes down how it was called, asks for a key, and ends: an editor as far as graf can see.
  private static final String EDITOR =
      """
      #!/bin/sh
      stty -a <&1 >tty-of-editor
      echo "$@" >called
      printf 'in the editor'
      read key
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeArticles() throws Exception {
    folder = folder.toRealPath();
    write("ferry.txt", "The ferry returns\n\nThe ferry sails again.\nIts banks are two.\n");
    write("wide.txt", "渡轮\n\n渡轮每小时两班，往返于河的两岸。 A ferry for all.\n");
    write("right.txt", "العبارة\n\nالعبّارة ferry تعود إلى النهر كل ساعة.\n");
    write("cranes.md", "# Cranes\n\nDrones look at the cranes of the harbour.\n");
    var editor = Files.writeString(folder.resolve("vi"), EDITOR);
    Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
    try (var session = open(80, 24)) {
      session.run("graf index articles");
    }
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "100, 30", "140, 50", "24, 12"})
  void searchesAsOneTypesOnEveryScreen(int columns, int rows) throws Exception {
    try (var session = browsing(columns, rows)) {
      session.type("ferry");
      session.await("3 passages");
      session.await("ferry]");
      session.type(" banks");
      session.await(columns < 40 ? "3 passages (1 w" : "3 passages (1 with all words)");
      session.type("\u0017\u0017cran");
      session.await("[cranes]");
      assertLeft(session, ESCAPE, "0\n");
    }
  }

  @Test
  void opensTheFileAtTheMatchAndComesBack() throws Exception {
    try (var session = browsing(100, 30)) {
      session.type("banks");
      session.await("[banks]");
      session.type(ENTER);
      session.await("in the editor");
      session.type("\n");
      session.await("1 passage in");
      session.type(" ferry");
      session.await("3 passages");
      assertLeft(session, ESCAPE, "0\n");
    }
    assertThat(Files.readString(folder.resolve("called")))
        .startsWith("+4 ")
        .endsWith("articles/ferry.txt\n");
    assertThat(Files.readString(folder.resolve("tty-of-editor")))
        .contains("isig icanon", " echo ")
        .doesNotContain("-isig", "-icanon", "-echo ");
  }

  @Test
  void ticksFacetsReadsTheDocumentAndTellsTheKeys() throws Exception {
    try (var session = browsing(100, 30)) {
      session.type("the" + TAB + "f");
      session.await("] text");
      session.type(DOWN + " ");
      session.await("x] ");
      session.type(ESCAPE);
      session.await("Enter open");
      session.type(TAB + "n");
      session.await("match ");
      session.type("w");
      session.await("read as:");
      session.type("q?");
      session.await("Everywhere:");
      assertLeft(session, "\u0003", "130\n");
    }
  }

  @Test
  void followsTheSizeOfItsTerminal() throws Exception {
    try (var session = browsing(80, 24)) {
      session.type("ferry");
      session.await("3 passages");
      assertThat(session.seen()).contains("━━━━").doesNotContain("┃");
      session.resize(140, 40);
      session.await(" ┃ ");
      session.resize(60, 20);
      session.await("━━━━");
      assertThat(session.seen()).contains("ferry");
      assertLeft(session, ESCAPE, "0\n");
    }
  }

  @Test
  void setsWideAndRightToLeftTextInColumns() throws Exception {
    try (var session = browsing(100, 30)) {
      session.type("ferry");
      session.await("3 passages");
      session.await("的两岸");
      for (var line : session.seen().lines().skip(1).limit(20).toList()) {
        var plain = line.replace("[", "").replace("]", "");
        int cells = plain.substring(0, plain.indexOf('┃')).codePoints().map(BrowseIT::cells).sum();
        assertThat(cells).as(line).isEqualTo(41);
      }
      assertLeft(session, ESCAPE, "0\n");
    }
  }

  private static int cells(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK
        ? 0
        : codePoint >= 0x2E80 && codePoint < 0xFFA0 ? 2 : 1;
  }

  @Test
  void answersOverFourHundredThousandPassages() throws Exception {
    writeReports();
    try (var session = open(100, 30)) {
      session.run("graf index --quiet --index reports-index reports");
      session.type("graf browse --index reports-index\n");
      session.await("Type words to search");
      session.type("heron");
      session.await("1 passage in 1 document");
      session.await("[heron] flew over");
      session.type("\u0017gauge read");
      session.await("40,000 passages");
      session.type(" 399000");
      session.await("(1 with all words)");
      session.type(TAB + TAB + "n");
      session.await("match 2 of");
      assertLeft(session, "\u0003", "130\n");
    }
  }

  /// 400 reports of 1,000 passages each; every tenth has a reading, and one a heron.
  private void writeReports() throws IOException {
    var reports = Files.createDirectories(folder.resolve("reports"));
    var random = new Random(400);
    int passage = 0;
    for (int report = 0; report < 400; report++) {
      var text = new StringBuilder("Report " + report + "\n\n");
      for (int i = 0; i < 1000; i++, passage++) {
        text.append(passage % 10 == 0 ? "The gauge read " + passage : "The men saw " + passage);
        text.append(passage == 212_345 ? " when a heron flew over the" : " when they came to the");
        for (int word = 0; word < 12; word++) {
          text.append(" w").append(Integer.toString(random.nextInt(60_000), 36));
        }
        text.append(".\n\n");
      }
      Files.writeString(reports.resolve(report + ".txt"), text);
    }
  }

  @Test
  void dropsASourceThatIsGoneAndReadsAChangedOne() throws Exception {
    try (var session = browsing(100, 30)) {
      session.type("ferry");
      session.await("3 passages");
      Files.delete(folder.resolve("articles/right.txt"));
      write("ferry.txt", "The ferry returns\n\nThe FERRY was sold.\n");
      session.type(" ");
      session.await("2 passages");
      session.await("FERRY] was sold");
      session.await("1 gone since");
      assertLeft(session, ESCAPE, "0\n");
    }
  }

  @Test
  void stopsAtCtrlZAndGoesOn() throws Exception {
    try (var session = open(100, 30)) {
      var before = session.run("stty -a");
      session.type("graf browse\n");
      session.await("Type words");
      session.type("ferry");
      session.await("3 passages");
      session.type("\u001A");
      session.awaitPrompt();
      assertThat(session.run("stty -a")).isEqualTo(before);
      session.type("fg\n");
      session.await("3 passages");
      session.type(" banks");
      session.await("1 with all words");
      assertLeft(session, "\u0003", "130\n");
      assertThat(session.run("stty -a")).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  void leavesTheTerminalAsItWasWhereItIsEnded(String signal) throws Exception {
    try (var session = open(100, 30)) {
      var before = session.run("stty -a");
      // Under nohup, a program would not be told that its terminal has gone.
      session.type("sh -c 'echo $$ >pid; exec env --default-signal=HUP graf browse ferry'\n");
      session.await("3 passages");
      var pid = Files.readString(folder.resolve("pid")).strip();
      new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
      session.awaitPrompt();
      assertThat(session.run("stty -a")).isEqualTo(before);
      assertThat(session.sent()).contains("\u001B[?1006l").contains("\u001B[?1049l");
    }
  }

  @Test
  void remembersQuestionsForItsUserAlone() throws Exception {
    try (var session = browsing(80, 24)) {
      session.type("ferry banks");
      session.await("1 with all words");
      assertLeft(session, ESCAPE, "0\n");
      var kept = folder.resolve(".local/state/graf/questions");
      assertThat(kept).hasContent("ferry banks");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
          .isEqualTo("rw-------");
      session.type("graf browse\n");
      session.await("Type words");
      session.type("\u0012");
      session.await("ferry banks");
      session.type(ENTER);
      session.await("1 with all words");
      assertLeft(session, ESCAPE, "0\n");
    }
  }

  @Test
  void remembersNothingWhereTheUserSaysSo() throws Exception {
    var config = Files.createDirectories(folder.resolve(".config/graf"));
    Files.writeString(config.resolve("config"), "history = false\n");
    try (var session = browsing(80, 24)) {
      session.type("ferry");
      session.await("3 passages");
      assertLeft(session, ESCAPE, "0\n");
    }
    assertThat(folder.resolve(".local/state/graf/questions")).doesNotExist();
  }

  @Test
  void copiesTheQuoteWithItsSource() throws Exception {
    try (var session = browsing(80, 24)) {
      session.type("banks" + TAB);
      session.await("[banks]");
      session.type("y");
      session.await("sent to the clipboard");
      var sent = session.sent();
      int start = sent.indexOf("\u001B]52;c;") + 7;
      var copied = Base64.getDecoder().decode(sent.substring(start, sent.indexOf('\u0007', start)));
      assertThat(new String(copied, StandardCharsets.UTF_8))
          .isEqualTo(
              "The ferry sails again.\nIts banks are two.\n— The ferry returns, text,"
                  + " articles/ferry.txt:4\n");
      assertLeft(session, "q", "0\n");
    }
  }

  @Test
  void usesNoColourWhereNoneIsWanted() throws Exception {
    try (var session = open(100, 30, Map.of("NO_COLOR", "1"))) {
      session.type("graf browse ferry\n");
      session.await("3 passages");
      assertThat(session.sent().substring(session.sent().indexOf("\u001B[?1049h")))
          .doesNotContainPattern("\u001B\\[([0-9]+;)*[34][0-8](;[0-9]+)*m");
      assertLeft(session, ESCAPE, "0\n");
    }
  }

  @Test
  void needsATerminal() throws Exception {
    try (var session = open(100, 30)) {
      assertThat(session.run("graf browse ferry 2>&1 | cat; graf browse </dev/null; echo $?"))
          .isEqualTo(
              "graf: browse needs a terminal to type at and to draw on; elsewhere ask with: graf query WORDS\n"
                      .repeat(2)
                  + "2\n");
    }
  }

  @Test
  void saysAtOnceWhatItsOptionsCannotBe() throws Exception {
    try (var session = open(100, 30)) {
      assertThat(session.run("graf browse --since never; echo $?"))
          .contains("--since")
          .endsWith("2\n");
      session.type("graf browse ferry\n");
      session.await("3 passages");
      session.type(" lang:xx1");
      session.await("lang: takes");
      assertThat(session.seen()).contains("ferry]");
      assertLeft(session, "\u0003", "130\n");
    }
  }

  /// The screen is as it was, and the exit code is `code`.
  private static void assertLeft(TypedSession session, String keys, String code) throws Exception {
    session.type(keys);
    session.awaitPrompt();
    assertThat(session.run("echo $?")).isEqualTo(code);
  }

  private TypedSession browsing(int columns, int rows) throws Exception {
    var session = open(columns, rows);
    session.type("graf browse\n");
    session.await(columns < 40 ? "Type words" : "Type words to search");
    return session;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("articles")).resolve(name), text);
  }

  private TypedSession open(int columns, int rows) throws IOException, InterruptedException {
    return open(columns, rows, Map.of());
  }

  private TypedSession open(int columns, int rows, Map<String, String> more)
      throws IOException, InterruptedException {
    var variables = new HashMap<>(more);
    variables.put("EDITOR", folder.resolve("vi").toString());
    return TypedSession.open(folder, columns, rows, variables);
  }
}
