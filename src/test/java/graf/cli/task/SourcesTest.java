package graf.cli.task;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be named to `graf index`, and what comes of it.
class SourcesTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void openAShell() {
    shell = new Shell(folder);
  }

  @Test
  void readsStandardInputUnderAName() {
    var input = "# Tides\n\n## Spring\n\nSpring tides follow the new moon.\n";

    assertThat(shell.runWith(input, "index", "-", "--id", "tides.md").err())
        .startsWith("1 document (1 added) · 1 passage · skipped 0");

    assertThat(shell.graf("query tides -n 1 --json").out())
        .contains("\"id\":\"tides.md#1\"", "\"heading\":[\"Tides\",\"Spring\"]");
    assertThat(shell.graf("query moon -l").out()).isEqualTo("tides.md\n");
    assertThat(shell.graf("show tides.md#1").out()).contains("Spring tides follow");
  }

  @Test
  void standardInputStaysWhenItsNameIsNoFile() throws IOException {
    write("a.txt", "A ferry.\n");
    shell.runWith("The ferry was late.\n", "index", "-", "--id", "note", "--title", "A note");
    shell.graf("index .");

    assertThat(shell.graf("query ferry -l").out().lines()).contains("note", "a.txt");
    assertThat(shell.graf("query title:note -c").out()).isEqualTo("1\n");
    assertThat(shell.graf("status").out()).contains("unchanged since");

    assertThat(shell.graf("index --rebuild").exitCode()).isZero();
    assertThat(shell.graf("query ferry -l").out().lines()).contains("note", "a.txt");
    assertThat(shell.graf("check").seen()).startsWith("whole: ");

    shell.runWith("The barge was late.\n", "index", "-", "--id", "note");
    assertThat(shell.graf("query ferry -l").out()).isEqualTo("a.txt\n");
    shell.graf("remove stdin://note");
    assertThat(shell.graf("query barge -c").exitCode()).isEqualTo(1);
  }

  @Test
  void aFolderIsFilteredAndTheIndexRemembersHow() throws IOException {
    write("a.txt", "ferry one");
    write("b.md", "ferry two");
    write("drafts/c.txt", "ferry three");
    write("secret.txt", "ferry four");
    write(".grafignore", "secret.txt\n");

    shell.graf("index . --include *.txt --exclude drafts");
    assertThat(shell.graf("query ferry -l").out()).isEqualTo("a.txt\n");
    write("d.md", "ferry five");
    shell.graf("index");
    assertThat(shell.graf("query ferry -l").out()).isEqualTo("a.txt\n");

    shell.graf("index . --no-ignore");
    assertThat(shell.graf("query ferry -l").out().lines())
        .containsExactlyInAnyOrder("a.txt", "b.md", "d.md", "drafts/c.txt", "secret.txt");
  }

  @Test
  void aGlobThatIsNoneIsAUsageError() {
    assertThat(shell.graf("index . --include 'a[b'").seen())
        .startsWith("graf: --include takes a glob, not 'a[b'")
        .endsWith("[exit 2]\n");
  }

  @Test
  void columnsAreMappedToFields() throws IOException {
    write("speeches.csv", "nr,kopf,rede\n7,The dyke,The dyke must hold.\n");
    shell.graf("index speeches.csv");
    assertThat(shell.graf("query dyke --json").out()).contains("\"text\":\"nr: 7\\nkopf: The dyke");

    shell.graf("index speeches.csv --field id=nr --field title=kopf --field text=rede");

    assertThat(shell.graf("query dyke --json").out())
        .contains("\"id\":\"7#1\"", "\"title\":\"The dyke\"");
  }

  @Test
  void aRowStandsAtItsLine() throws IOException {
    write(
        "rows.jsonl",
        """
        {"id":"x1","title":"Ebb","text":"The pilots went home."}
        {"title":"Flood","text":"The pilots came back."}
        """);
    shell.graf("index rows.jsonl");

    assertThat(shell.graf("query pilots home").out()).contains("   rows.jsonl:1\n");
    assertThat(shell.graf("query pilots home -n 1 --json").out())
        .contains("\"document\":\"x1\",\"file\":\"rows.jsonl\"");
    assertThat(shell.graf("show rows.jsonl:1").out()).startsWith("Ebb\nx1 · ");
    assertThat(shell.graf("show rows.jsonl:2").out()).startsWith("Flood\nrows.jsonl:2 · ");
    assertThat(shell.graf("show x1").out()).contains("rows.jsonl:1  #1\n");
    assertThat(shell.graf("why x1 pilots").out()).contains("rows.jsonl:2");
  }

  @Test
  void aHeadingWithNothingBelowItIsAPassage() throws IOException {
    write("a.md", "# Sea\n\n## Hovercraft eels\n\n## Ships\n\nA ship.\n\n## Last words\n");
    write("outline.md", "# Plan\n\n## First\n\n### Zebras\n");

    shell.graf("index a.md outline.md");

    assertThat(shell.graf("query hovercraft").out()).contains("   a.md:3", "   Hovercraft eels\n");
    assertThat(shell.graf("query last words").out()).contains("   a.md:9", "   Last words\n");
    assertThat(shell.graf("query zebras").out()).contains("outline.md:5", "   Zebras\n");
    assertThat(shell.graf("query ships -l").out()).isEqualTo("a.md\n");
    assertThat(shell.graf("query -c path:*.md").out()).isEqualTo("4\n");
  }

  @Test
  void rowsOfTwoFilesMayHaveOneId() throws IOException {
    write(
        "2022.jsonl",
        """
        {"id":"1","title":"Harbours","text":"The ferries were late."}
        {"id":"2","title":"Canals","text":"The barges were late."}
        """);
    write(
        "2023.jsonl",
        """
        {"id":"1","title":"Budget","text":"The tunnels were dear."}
        """);
    shell.graf("index 2022.jsonl 2023.jsonl");

    assertThat(shell.graf("query ferries").out()).startsWith("1  Harbours\n   2022.jsonl:1\n");
    assertThat(shell.graf("query tunnels -C 1").out()).startsWith("1  Budget\n   2023.jsonl:1\n");
    assertThat(shell.graf("show 2023.jsonl:1").out())
        .contains("The tunnels were dear.")
        .doesNotContain("ferries");
    assertThat(shell.graf("check").exitCode()).isZero();
    assertThat(shell.graf("export").out().lines()).hasSize(3);

    write(
        "2023.jsonl", "{\"id\":\"1\",\"title\":\"Budget\",\"text\":\"The bridges were dear.\"}\n");

    assertThat(shell.graf("query tunnels").exitCode()).isEqualTo(1);
    assertThat(shell.graf("query dear").out()).startsWith("1  Budget\n   2023.jsonl:1\n");
    assertThat(shell.graf("query late").out()).contains("1  Harbours", "2  Canals");
  }

  @Test
  void aMailOfAnMboxIsADocument() throws IOException {
    write(
        "inbox",
        """
        From a@x.example Mon Mar  6 10:00:00 2023
        From: Ann <a@x.example>
        Subject: First

        The first mail.
        >From here on it is quoted.

        From b@x.example Tue Mar  7 10:00:00 2023
        From: Bob <b@x.example>
        Subject: Second

        The second mail.
        """);

    shell.graf("index inbox");

    assertThat(shell.graf("query mail -l").out()).isEqualTo("inbox\n");
    assertThat(shell.graf("query mail").out()).contains("   inbox:5\n", "   inbox:12\n");
    assertThat(shell.graf("show inbox:12").out()).startsWith("Second\ninbox:8 · ");
    assertThat(shell.graf("show inbox:8").out()).startsWith("Second\ninbox:8 · ");
    assertThat(shell.graf("show inbox:13").exitCode()).isEqualTo(1);
    assertThat(shell.graf("query second --json -n 1").out())
        .contains("\"title\":\"Second\"", "\"line_start\":12,\"line_end\":12");
    assertThat(shell.graf("query first -n 1 --json").out())
        .contains("\"line_start\":5,\"line_end\":6");
    assertThat(shell.graf("query '\"From here on\"' -c").out()).isEqualTo("1\n");
  }

  @Test
  void theFilesOfAnArchiveAreDocuments() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")))) {
      entry(
          zip,
          "notes/a.md",
          "# Locks\n\nThe lock opens at six.\n".getBytes(StandardCharsets.UTF_8));
      entry(zip, "b.txt", "Замок закрыт\n\nв шесть часов".getBytes(Charset.forName("KOI8-R")));
      entry(zip, "picture.bin", new byte[] {0, 1, 2, 3, 0, 0, 0});
      entry(zip, "notes/.hidden.txt", "hidden".getBytes(StandardCharsets.UTF_8));
    }

    var run = shell.graf("index all.zip");

    assertThat(run.err())
        .contains("2 documents (2 added)")
        .contains("all.zip: read in part: picture.bin is not text");
    assertThat(shell.graf("query lock").out()).contains("all.zip/notes/a.md:3");
    assertThat(shell.graf("show all.zip/notes/a.md:3").out()).contains("The lock opens at six.");
  }

  @Test
  void anArchiveMayHoldWhateverAFolderMay() throws IOException {
    var inner = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(inner)) {
      entry(zip, "deep.txt", "A ferry deep down.".getBytes(StandardCharsets.UTF_8));
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")))) {
      entry(zip, "inner.zip", inner.toByteArray());
      entry(zip, "packed.txt.gz", gzip("A packed ferry."));
      entry(
          zip,
          "rows.jsonl",
          "{\"id\":\"r1\",\"text\":\"A ferry in a row.\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(shell.graf("index all.zip").err()).contains("3 documents (3 added)");
    assertThat(shell.graf("query ferry -l").out().lines())
        .containsExactlyInAnyOrder(
            "all.zip/inner.zip/deep.txt", "all.zip/packed.txt.gz", "all.zip/rows.jsonl");
    assertThat(shell.graf("show all.zip/rows.jsonl:1").out()).contains("A ferry in a row.");
  }

  @Test
  void anArchiveInsideItselfEnds() throws IOException {
    byte[] packed = "A ferry.".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 6; i++) {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        entry(zip, i == 0 ? "a.txt" : "in.zip", packed);
        entry(zip, "beside.txt", "A barge.".getBytes(StandardCharsets.UTF_8));
      }
      packed = out.toByteArray();
    }
    Files.write(folder.resolve("deep.zip"), packed);

    assertThat(shell.graf("index deep.zip").err())
        .contains("4 documents", "in.zip is too large (more than 4 files one in the other)");
  }

  @Test
  void anEncryptedFileOfAnArchiveIsOnRecord() throws IOException {
    var out = new ByteArrayOutputStream();
    int start;
    try (var zip = new ZipOutputStream(out)) {
      entry(zip, "plain.txt", "A barge.".getBytes(StandardCharsets.UTF_8));
      start = out.size();
      entry(zip, "secret.txt", "A ferry.".getBytes(StandardCharsets.UTF_8));
    }
    byte[] archive = out.toByteArray();
    // The lowest of the general purpose bits.
    archive[start + 6] |= 1;
    Files.write(folder.resolve("some.zip"), archive);
    Files.write(folder.resolve("all.zip"), Arrays.copyOfRange(archive, start, archive.length));

    assertThat(shell.graf("index .").err())
        .contains("1 document (1 added)", "skipped 1")
        .contains("some.zip: read in part: secret.txt is encrypted")
        .contains("all.zip: is encrypted");
  }

  @Test
  void whatUnpacksToAThousandTimesItsSizeIsNotReadToItsEnd() throws IOException {
    Files.write(folder.resolve("bomb.txt.gz"), gzip("ferry ".repeat(1_000_000)));
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
      entry(zip, "a.txt", "A ferry.".getBytes(StandardCharsets.UTF_8));
      entry(zip, "b.txt", "ferry ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(shell.graf("index . --max-size 1").err())
        .contains("bomb.txt.gz: is too large (unpacks to more than")
        .contains("bomb.zip: read in part: the rest is too large (unpacks to more than")
        .contains("1 document (1 added)");
  }

  @Test
  void rowsWithoutTextAreOnRecord() throws IOException {
    write("rows.csv", "id,text\na,A ferry.\nb,\nc,A barge.\nd, \n");

    assertThat(shell.graf("index rows.csv").err())
        .contains("rows.csv: read in part: line 3 has no text, and 1 more");
    assertThat(shell.graf("export").out()).contains("\"encoding\":\"UTF-8\"");
  }

  @Test
  void aFileIsCutUpAsTheIndexWould() throws IOException {
    write("rows.csv", "nr,rede\n7,The dyke must hold.\n");
    assertThat(shell.graf("show --passages rows.csv").out()).contains("rede: The dyke");

    shell.graf("index rows.csv --field id=nr --field text=rede");

    assertThat(shell.graf("show --passages rows.csv").out())
        .contains("The dyke must hold.")
        .doesNotContain("rede");
  }

  @Test
  void brokenArchivesCostThemselvesOnly() throws IOException {
    write("a.txt", "A ferry.");
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      entry(
          out,
          "a.txt",
          "A ferry in the archive, written at length.".getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = zip.toByteArray();
    Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 3));
    Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(gzip("ferry ".repeat(999)), 30));
    write("none.gz", "no gzip");

    assertThat(shell.graf("index .").err()).contains("1 document", "skipped 3");
  }

  @Test
  void aRowLongerThanAnyBookCostsItselfOnly() throws IOException {
    try (var out = Files.newBufferedWriter(folder.resolve("rows.jsonl"))) {
      out.write("{\"id\":\"a\",\"text\":\"A ferry.\"}\n{\"id\":\"b\",\"text\":\"");
      for (int i = 0; i < 17_000; i++) {
        out.write("x".repeat(1000));
      }
      out.write("\"}\n{\"id\":\"c\",\"text\":\"A barge.\"}\n");
    }

    assertThat(shell.graf("index rows.jsonl").err())
        .contains("line 2 is longer than")
        .contains("2 documents");
  }

  @Test
  void aRowWhoseIdIsTooLongIsNamedByItsLine() throws IOException {
    var id = "\"id\":\"" + "x".repeat(40_000) + "\"";
    write("a.txt", "A skiff.");
    shell.graf("index a.txt --index made");
    var export = shell.graf("export --index made").out();
    Files.delete(folder.resolve("a.txt"));
    write("export.jsonl", export.replace("\"id\":\"a.txt\"", id));
    write(
        "rows.jsonl", "{" + id + ",\"text\":\"A ferry.\"}\n{\"id\":\"b\",\"text\":\"A barge.\"}\n");
    write("rows.csv", "id,text\n" + "x".repeat(40_000) + ",A tug.\n");

    assertThat(shell.graf("index .").err()).contains("4 documents", "skipped 0");

    assertThat(shell.graf("query ferry --json").out()).contains("\"document\":\"rows.jsonl:1\"");
    assertThat(shell.graf("query tug --json").out()).contains("\"document\":\"rows.csv:2\"");
    assertThat(shell.graf("query skiff --json").out()).contains("\"document\":\"export.jsonl:1\"");
  }

  @Test
  void anExportedDocumentWithALongTypeOrLanguageCostsItselfOnly() throws IOException {
    write("a.txt", "A ferry.");
    write("b.txt", "A barge.");
    shell.graf("index a.txt b.txt --index made");
    var export =
        shell
            .graf("export --index made")
            .out()
            .replaceFirst("\"text\",", "\"" + "x".repeat(40_000) + "\",");
    write("export.jsonl", export);

    assertThat(shell.graf("index export.jsonl").err())
        .contains("1 document (1 added)")
        .contains("export.jsonl: read in part: line 1 is not what graf export writes");
  }

  @Test
  void aFileOfAnArchiveWhoseNameIsTooLongIsOnRecord() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")))) {
      entry(zip, "a/".repeat(20_000) + "a.txt", "A ferry.".getBytes(StandardCharsets.UTF_8));
      entry(zip, "b.txt", "A barge.".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(shell.graf("index all.zip").err())
        .contains("1 document (1 added)")
        .contains(
            "all.zip: read in part: "
                + "a/".repeat(20)
                + "… has a name longer than 1000 characters");
  }

  @Test
  void aRowPastTheLimitsOfItsParserCostsItselfOnly() throws IOException {
    write(
        "rows.jsonl",
        """
        {"id":"a","text":"A ferry."}
        {"id":"deep","text":"A ferry.","more":%s%s}
        {"id":"number","text":"A ferry.","more":%s}
        {"%s":"name","text":"A ferry."}
        {"id":"b","text":"A barge."}
        """
            .formatted("[".repeat(1100), "]".repeat(1100), "7".repeat(1001), "x".repeat(60_000)));

    assertThat(shell.graf("index rows.jsonl").err())
        .contains("2 documents (2 added)")
        .contains("rows.jsonl: read in part: line 2 nests too deep", "and 2 more");
  }

  @Test
  void aRowsLanguageIsItsCode() throws IOException {
    write(
        "rows.jsonl",
        """
        {"id":"a","lang":"EN","text":"Ferries."}
        {"id":"b","lang":"en_US","text":"Ferries."}
        {"id":"c","lang":"English","text":"The ferries of the harbour were late again this morning, the pilot said."}
        {"id":"d","lang":"de","text":"Ferries."}
        """);
    shell.graf("index rows.jsonl");

    assertThat(shell.graf("query ferry lang:en -c").out()).isEqualTo("3\n");
    assertThat(shell.graf("status").out()).contains("languages  en 3, de 1");
  }

  @Test
  void aRowsDateIsAsMuchOfItAsCanBe() throws IOException {
    write(
        "rows.jsonl",
        """
        {"id":"a","created":1680048000,"text":"A ferry."}
        {"id":"b","created":"20230329","text":"A ferry."}
        {"id":"c","created":"29 March 2023","text":"A ferry."}
        {"id":"d","created":"2023-99-99","text":"A barge."}
        {"id":"e","created":"soon","text":"A tug."}
        """);
    shell.graf("index rows.jsonl");

    assertThat(shell.graf("query ferry date:2023-03-29 -c").out()).isEqualTo("3\n");
    assertThat(shell.graf("query barge --json").out()).contains("\"date\":null");
    assertThat(shell.graf("query tug --json").out()).contains("\"date\":null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\r\n\r\n", "\n \t\n", "\r\n\r\n\r\n"})
  void aBlankLineEndsAParagraphOfARow(String between) throws IOException {
    var first =
        "The ferry to the island was late\r\nagain this morning, the pilot of the port said.";
    var second = "The barge came in at noon, and the captain told the paper that she had seen it.";
    write("rows.csv", "text\r\n\"" + first + between + second + "\"\r\n");
    shell.graf("index rows.csv");

    int start = "text\r\n\"".length() + first.length() + between.length();
    assertThat(shell.graf("query barge --json").out())
        .contains("\"text\":\"" + second + "\"", "\"start\":" + start + ",");
    assertThat(shell.graf("query ferry --json").out()).contains("late\\r\\nagain");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theHeaderOfACsvFileTellsWhatSeparatesItsValues(String separator) throws IOException {
    write(
        "rows.csv",
        "id|\"title, in; short\"|text\na|A title|A ferry\nb|A title|\"A barge, late; and a tug\"\n"
            .replace("|", separator));
    shell.graf("index rows.csv");

    assertThat(shell.graf("query barge --json").out())
        .contains("\"id\":\"b#1\"", "\"text\":\"A barge, late; and a tug\"", "\"type\":\"csv\"")
        .contains("\"line_start\":3,");
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
