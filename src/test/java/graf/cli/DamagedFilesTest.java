package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graf.Randomized;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of every format, damaged at random: each ends as indexed or as skipped, and the sound one
/// beside them is found.
class DamagedFilesTest {
  private static final int COPIES = 4;

  @TempDir private Path folder;

  @Test
  void oneOfEachFormatIsIndexedOrSkipped() throws IOException {
    everyOneEnds(new Random(7), 1);
  }

  @Tag("long")
  @Randomized(runs = 5)
  void everyDamagedFileIsIndexedOrSkipped(RandomGenerator random) throws IOException {
    everyOneEnds(random, COPIES);
  }

  private void everyOneEnds(RandomGenerator random, int copies) throws IOException {
    Files.writeString(folder.resolve("sound.txt"), "The zeppelin landed.\n");
    int files = 1;
    for (Map.Entry<String, byte[]> sound : samples().entrySet()) {
      for (int i = 0; i < copies; i++) {
        var name = i + "-" + sound.getKey();
        Files.write(folder.resolve(name), damaged(sound.getValue(), random));
        files++;
      }
    }
    var shell = new Shell(folder);

    var run = shell.graf("index . --json --max-time 30");

    assertThat(run.err()).doesNotContain("bug");
    var status = new ObjectMapper().readTree(shell.graf("status --json").out());
    var ended = new HashSet<String>();
    status.get("skipped").forEach(skipped -> ended.add(skipped.get("source").asText()));
    assertThat(status.get("skipped").toString())
        .doesNotContain("Exception", "(null)", "org.", "java.", "invalid ", "signature", "/tmp/");
    for (var document : shell.graf("export").out().lines().toList()) {
      ended.add(fileOf(new ObjectMapper().readTree(document)));
    }
    assertThat(ended).hasSize(files);
    assertThat(shell.graf("query zeppelin landed -l").out().lines()).contains("sound.txt");
  }

  /// What a mail holds is of the mail's file.
  private static String fileOf(JsonNode document) {
    var file = document.get("metadata").get("file");
    var name = file == null ? document.get("id").asText() : file.asText();
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  private static byte[] damaged(byte[] sound, RandomGenerator random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    int from = random.nextInt(bytes.length);
    int length = Math.min(random.nextInt(1, 64), bytes.length - from);
    System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - length + 1), length);
    return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  /// Returns a sound document of each format in which a file is one document, by its name.
  private static Map<String, byte[]> samples() throws IOException {
    var samples = new LinkedHashMap<String, byte[]>();
    samples.put("a.txt", text("Ferry\n\nThe ferry is late. Die Fähre ist spät.\n"));
    samples.put(
        "a.md",
        text(
            "---\ndate: 2024-01-02\n---\n# Ferry\n\n* one\n* two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
    samples.put("a.rst", text("Ferry\n=====\n\n.. note::\n\n   It is late.\n\n* one\n* two\n"));
    samples.put(
        "a.adoc", text("= Ferry\n\n== Late\n\n[source]\n----\ncode\n----\n\n|===\n|a |b\n|===\n"));
    samples.put(
        "a.html",
        text(
            "<html><head><title>Ferry</title></head><body><nav><a href=x>x</a></nav><article><h1>Ferry"
                + "</h1><p>It &amp; we are <b>late</b>.</p><table><tr><td>1</td></tr></table></article>"));
    samples.put(
        "a.xml",
        text("<?xml version=\"1.0\"?><a><title>Ferry</title><p>It is <b>late</b>.</p></a>"));
    samples.put(
        "a.rtf",
        text("{\\rtf1\\ansi{\\info{\\title Ferry}}\\pard The ferry is \\b late\\b0.\\par}"));
    samples.put(
        "a.eml",
        text(
            "From: a@x.example\nSubject: =?utf-8?q?F=C3=A4hre?=\nMIME-Version: 1.0\nContent-Type:"
                + " multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt is late.\n--b\n"
                + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b--\n"));
    samples.put("a.csv", text("name;town\n\"Una \"\"Lark\";Köln\nBo;Bonn\n"));
    samples.put("a.json", text("{\"a\": [\"ferry\", {\"b\": \"l\\u00e4te\"}]}"));
    samples.put("a.jsonl", text("{\"text\": \"The ferry\"}\n{\"text\": \"is late\"}\n"));
    samples.put(
        "a.ipynb", text("{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"# Ferry\\n\"]}]}"));
    samples.put(
        "a.org", text("#+TITLE: Ferry\n\n* Late\n\n| a | b |\n\n#+BEGIN_SRC\nx\n#+END_SRC\n"));
    samples.put(
        "a.tex", text("\\section{Ferry} It is \\emph{late}\\footnote{No}. $x$ \\begin{a}\\end{a}"));
    samples.put("a.srt", text("1\n00:00:01,000 --> 00:00:02,000\nThe ferry.\n"));
    samples.put("a.ics", text("BEGIN:VEVENT\r\nSUMMARY:Fer\r\n ry\\, late\r\nEND:VEVENT\r\n"));
    samples.put(
        "a.vcf", text("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:L=C3=A4rk;Una\nEND:VCARD\n"));
    samples.put("a.wiki", text("= Ferry =\n{| class=x\n| a || b\n|}\n[[Late|late]]<ref>x</ref>\n"));
    samples.put("a.1", text(".TH FERRY 1\n.SH NAME\nferry \\- \\fBlate\\fR\n"));
    samples.put("a.zip", zip(Map.of("x/a.txt", "The ferry is late.")));
    samples.put("a.pdf", pdf());
    samples.put("a.docx", docx());
    samples.put(
        "a.odt",
        zip(
            Map.of(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office"
                    + ":1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                    + "<office:text><text:p>The ferry is late.</text:p></office:text></office:body>"
                    + "</office:document-content>")));
    samples.put(
        "a.epub",
        zip(
            Map.of(
                "META-INF/container.xml",
                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                    + "<rootfile full-path=\"c.opf\"/></rootfiles></container>",
                "c.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\""
                    + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/>"
                    + "</spine></package>",
                "a.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>The ferry.</p></body></html>")));
    return samples;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("The ferry is late.");
        content.endText();
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] docx() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("The ferry is late.");
      word.createTable(2, 2).getRow(0).getCell(0).setText("Berth");
      word.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(text(file.getValue()));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
