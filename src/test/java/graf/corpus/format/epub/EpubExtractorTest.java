package graf.corpus.format.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graf.corpus.format.Extracted;
import graf.corpus.format.ExtractionException;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import graf.passage.SkipReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Books made here, read back as their readers see them.
class EpubExtractorTest {
  private static final String TITLE = "<dc:title>The mill</dc:title>";
  private static final String OBFUSCATION = "http://www.idpf.org/2008/embedding";
  private static final String CIPHER = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";

  private final Map<String, String> files = new LinkedHashMap<>();

  @Test
  void readsChaptersInTheOrderOfReading() throws Exception {
    chapter("b.xhtml", "<h1>Second</h1><p>Two.</p>");
    chapter("a.xhtml", "<h1>First</h1><ul><li>One.</li></ul>");
    assertThat(blocks(TITLE, "a.xhtml", "b.xhtml"))
        .containsExactly(
            "HEADING 1: First", "LIST_ITEM 1: One.", "HEADING 1: Second", "PARAGRAPH 0: Two.");
  }

  @Test
  void readsChaptersAsPagesAreRead() throws Exception {
    chapter("a.xhtml", "<p>M&uuml;ller&nbsp;ground &mdash; all day<br>long &unknown; <b>on");
    chapter("b.xhtml", "<style>p { color: red }</style><script>var x = 1;</script><p>Flour.</p>");
    files.put("c.xhtml", "<?xml version='1.0'?><html><head><title/></head><body><p>Bran</body>");
    assertThat(blocks(TITLE, "a.xhtml", "b.xhtml", "c.xhtml"))
        .containsExactly(
            "PARAGRAPH 0: Müller ground — all day\nlong &unknown; on",
            "PARAGRAPH 0: Flour.",
            "PARAGRAPH 0: Bran");
  }

  @Test
  void marksOfNotesAndPrintedPagesPartNoPhrase() throws Exception {
    chapter(
        "a.xhtml",
        "<p>The glass<a epub:type='noteref' href='n.xhtml#n1'>1</a> embargo"
            + " <span epub:type='pagebreak' title='7'>7</span>was lifted.</p>");
    files.put("n.xhtml", page("<aside epub:type='footnote' id='n1'><p>Told so.</p></aside>"));
    assertThat(blocks(TITLE, "a.xhtml"))
        .containsExactly("PARAGRAPH 0: The glass embargo was lifted.", "PARAGRAPH 0: Told so.");
  }

  @Test
  void aTableOfContentsIsNoChapter() throws Exception {
    var links = "<li><a href='a.xhtml'>Corn</a></li><li><a href='b.xhtml'>Oats</a></li>";
    chapter("nav.xhtml", "<nav epub:type='toc'><h1>Contents</h1><ol>" + links + "</ol></nav>");
    chapter("toc.xhtml", "<h1>Contents</h1>" + links + "<p><a href='c.xhtml'>Rye</a></p>");
    chapter("a.xhtml", "<p>Of corn.</p>");
    assertThat(blocks(TITLE, "nav.xhtml", "toc.xhtml", "a.xhtml"))
        .containsExactly("PARAGRAPH 0: Of corn.");
  }

  @Test
  void aTitlePageAboveTheContentsIsRead() throws Exception {
    var links =
        "<ul><li><a href='a.xhtml'>The first mill of all</a></li><li><a href='b.xhtml'>The second mill of all</a></li>"
            + "<li><a href='c.xhtml'>The third mill of all</a></li></ul>";
    var prose =
        "<p>Printed for Una Lark at the sign of the quern, who keeps the rights to it as long as the wheel turns,"
            + " and gives them to whoever mends the weir after that; asked in good time, she lends the plates too, and the press.</p>";
    chapter("a.xhtml", "<h1>Mills</h1>" + prose.repeat(2) + links.repeat(40));
    assertThat(String.join(" ", blocks(TITLE, "a.xhtml")))
        .contains("at the sign of the quern")
        .doesNotContain("second mill");
  }

  @Test
  void oneChapterThatIsMissingOrDamagedCostsItself() throws Exception {
    chapter("a.xhtml", "<p>Of corn.</p>");
    files.put(
        "b.xhtml", "\u0001\u0002\u0003\u0004\u0005\u0006\u0000\u000e\u000f\u0010\u0011".repeat(99));
    var book = read(TITLE, "a.xhtml", "b.xhtml", "lost.xhtml");
    assertThat(shown(book)).containsExactly("PARAGRAPH 0: Of corn.");
    assertThat(book.gaps())
        .isEqualTo("chapter lost.xhtml is not in the book; chapter b.xhtml is damaged");
  }

  @Test
  void anObfuscatedFontIsNoEncryption() throws Exception {
    chapter("a.xhtml", "<p>Of corn.</p>");
    files.put("META-INF/encryption.xml", encryption(OBFUSCATION, "f.otf"));
    assertThat(blocks(TITLE, "a.xhtml")).containsExactly("PARAGRAPH 0: Of corn.");
  }

  @Test
  void anEncryptedChapterIsSaidToBe() throws Exception {
    chapter("a.xhtml", "<p>Of corn.</p>");
    chapter("b c.xhtml", "<p>Of oats.</p>");
    files.put("META-INF/encryption.xml", encryption(CIPHER, "b%20c.xhtml"));
    var book = read(TITLE, "a.xhtml", "b%20c.xhtml");
    assertThat(shown(book)).containsExactly("PARAGRAPH 0: Of corn.");
    assertThat(book.gaps()).isEqualTo("chapter b c.xhtml is encrypted");
    assertThatThrownBy(() -> read(TITLE, "b%20c.xhtml"))
        .isInstanceOfSatisfying(
            ExtractionException.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.ENCRYPTED));
  }

  @Test
  void aBookSaysWhoWroteItWhenAndInWhichLanguage() throws Exception {
    chapter("a.xhtml", "<p>Text.</p>");
    var metadata =
        read(
                "<dc:title id='s'>A tale</dc:title><dc:title id='t'>The mill</dc:title>"
                    + "<meta refines='#t' property='title-type'>main</meta>"
                    + "<dc:creator opf:role='aut'>Una Lark</dc:creator>"
                    + "<dc:creator opf:role='trl'>Bo Wren</dc:creator>"
                    + "<dc:date opf:event='modification'>2024-01-02</dc:date>"
                    + "<dc:date>March 5, 2019</dc:date><dc:language>de-AT</dc:language>",
                "a.xhtml")
            .metadata();
    assertThat(metadata.title()).isEqualTo("The mill");
    assertThat(metadata.authors()).containsExactly("Una Lark");
    assertThat(metadata.date()).isEqualTo("2019-03-05");
    assertThat(metadata.language()).isEqualTo("de");
  }

  @Test
  void aDateThatIsNoneIsLeftOut() throws Exception {
    chapter("a.xhtml", "<p>Text.</p>");
    for (var date : List.of("0101-01-01T00:00:00+00:00", "some day in spring", "")) {
      assertThat(read("<dc:date>" + date + "</dc:date>", "a.xhtml").metadata().date()).isNull();
    }
  }

  @Test
  void aBookWithoutAListIsReadPageByPage() throws Exception {
    files.put("2.html", page("<p>Two.</p>"));
    files.put("1.html", page("<p>One.</p>"));
    assertThat(shown(extract())).containsExactly("PARAGRAPH 0: One.", "PARAGRAPH 0: Two.");
  }

  @Test
  void whatIsNoArchiveIsDamaged() {
    assertThatThrownBy(
            () -> new EpubExtractor().extract(MemoryBytes.of("PK\u0003\u0004"), "a.epub"))
        .isInstanceOfSatisfying(
            ExtractionException.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.MALFORMED));
  }

  private void chapter(String path, String body) {
    files.put(path, page(body));
  }

  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>"
        + body
        + "</body></html>";
  }

  private static String encryption(String algorithm, String path) {
    return "<encryption xmlns:enc='x'><enc:EncryptedData><enc:EncryptionMethod Algorithm='"
        + algorithm
        + "'/><enc:CipherData><enc:CipherReference URI='"
        + path
        + "'/></enc:CipherData></enc:EncryptedData></encryption>";
  }

  private List<String> blocks(String metadata, String... spine) throws Exception {
    return shown(read(metadata, spine));
  }

  private Extracted read(String metadata, String... spine) throws Exception {
    var list = new StringBuilder("<package><metadata>" + metadata + "</metadata><manifest>");
    files.keySet().stream()
        .filter(path -> path.endsWith("html"))
        .forEach(path -> list.append(item(path.replace(" ", "%20"))));
    list.append(files.containsKey("lost.xhtml") ? "" : item("lost.xhtml"));
    list.append("</manifest><spine>");
    for (var path : spine) {
      list.append("<itemref idref='").append(path).append("'/>");
    }
    files.put("book.opf", list + "</spine></package>");
    files.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>");
    return extract();
  }

  private static String item(String path) {
    return "<item id='%1$s' href='%1$s' media-type='application/xhtml+xml'%2$s/>"
        .formatted(path, path.startsWith("nav") ? " properties='nav'" : "");
  }

  private Extracted extract() throws IOException, ExtractionException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new EpubExtractor().extract(new MemoryBytes(bytes.toByteArray()), "shelf/mill.epub");
  }

  private static List<String> shown(Extracted book) {
    var shown = new ArrayList<String>();
    for (Block block : book.blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }
}
