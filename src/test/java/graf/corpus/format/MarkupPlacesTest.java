package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.corpus.format.html.HtmlExtractor;
import graf.corpus.format.markup.AsciiDocExtractor;
import graf.corpus.format.markup.MarkdownExtractor;
import graf.corpus.format.markup.RestructuredTextExtractor;
import graf.corpus.format.xml.XmlExtractor;
import graf.corpus.parse.Formats;
import graf.passage.Block;
import graf.passage.Passage;
import graf.passage.PassageSplitter;
import graf.passage.SourceDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MarkupPlacesTest {
  private static final Path DATA = Path.of(System.getProperty("graf.data", "../shared/data"));
  private static final String PAGE =
      """
      <html lang="en-GB"><head><title>High water | The Pier</title>
      <meta name="author" content="Ada"><script>var x = 1;</script>
      <script type="application/ld+json">{"datePublished":"2024-05-06T10:00:00Z"}</script></head>
      <body><nav><a href="/">Home</a> <a href="/b">News</a></nav>
      <main><h1>High water</h1><p>The sea &amp; the <b>moon</b> are<br>old friends.</p>
      <ul><li>one<ul><li>two</li></ul></li></ul><table><tr><td>a</td><td>b</td></tr></table>
      <p hidden>never</p></main>
      <div class="cookie-banner">We use cookies</div><footer>Imprint</footer></body></html>
      """;

  @Test
  void keepsTheArticleOfAPage() throws Exception {
    var page = extract(new HtmlExtractor(), PAGE);
    assertThat(page.metadata().title()).isEqualTo("High water");
    assertThat(page.metadata().authors()).containsExactly("Ada");
    assertThat(page.metadata().date()).isEqualTo("2024-05-06");
    assertThat(page.metadata().language()).isEqualTo("en");
    assertThat(shown(page))
        .containsExactly(
            "HEADING 1: High water",
            "PARAGRAPH 0: The sea & the moon are\nold friends.",
            "LIST_ITEM 1: one",
            "LIST_ITEM 2: two",
            "TABLE_ROW 0: a | b");
  }

  @Test
  void expandsNoEntityOfAnXmlDocument() throws Exception {
    var source =
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<a><b>one &x; <i>two</i></b><b>three</b></a>";
    assertThat(shown(extract(new XmlExtractor(), source)))
        .containsExactly("PARAGRAPH 0: one &x; two", "PARAGRAPH 0: three");
  }

  @Test
  void readsReStructuredText() throws Exception {
    var source =
        """
        Tides
        =====

        See `the sea <http://example.org>`_ and ``ls``::

           code

        More
        ----

        .. image:: x.png

        - one
        - two
        """;
    assertThat(shown(extract(new RestructuredTextExtractor(), source)))
        .containsExactly(
            "HEADING 1: Tides",
            "PARAGRAPH 0: See the sea and ls::",
            "CODE 0: code",
            "HEADING 2: More",
            "LIST_ITEM 1: one",
            "LIST_ITEM 1: two");
  }

  @Test
  void readsAsciiDoc() throws Exception {
    var source =
        """
        = Tides
        Ada B <a@example.org>
        :revdate: 2024-05-06

        The *sea* and https://e.org[it].

        == More

        ----
        == code
        ----

        * one
        ** two

        |===
        |a |b
        |===
        """;
    var document = extract(new AsciiDocExtractor(), source);
    assertThat(document.metadata().authors()).containsExactly("Ada B");
    assertThat(shown(document))
        .containsExactly(
            "HEADING 1: Tides",
            "PARAGRAPH 0: The sea and it.",
            "HEADING 2: More",
            "CODE 0: == code",
            "LIST_ITEM 1: one",
            "LIST_ITEM 2: two",
            "TABLE_ROW 0: a | b");
  }

  private static final String[] PIECES = {
    "\n",
    "\n\n",
    " ",
    "Harbour",
    "**tides** and",
    "`code`",
    "[the quay](http://quay.example)",
    "\n* item\n",
    "\n1. first\n",
    "\n# Heading\n\n",
    "\n> quoted\n",
    "\n```\nfenced\n```\n",
    "\n| a | b |\n|---|---|\n| c | d |\n",
    "😀",
    "漢字が並ぶ。",
    "<b>bold</b>",
    "A longer sentence ends here. ".repeat(5),
    "Ends. ".repeat(1200)
  };

  /// Marks are left out of a text, so that it is its letters that must stand in the range, in
  /// order.
  @Randomized
  void theLettersOfAPassageStandWhereItSays(RandomGenerator random) throws Exception {
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    var source = text.toString();
    for (var extractor :
        List.of(
            new MarkdownExtractor(),
            new RestructuredTextExtractor(),
            new AsciiDocExtractor(),
            new HtmlExtractor())) {
      var found = extract(extractor, source);
      PassageSplitter.split(new SourceDocument("a", found.metadata(), found.blocks()))
          .forEachRemaining(passage -> assertStandsWhereItSays(passage, source));
    }
  }

  private static void assertStandsWhereItSays(Passage passage, String source) {
    var location = passage.location();
    var cut = source.substring(location.range().start(), location.range().end());
    int found = 0;
    for (int letter : passage.text().codePoints().filter(Character::isLetter).toArray()) {
      found = cut.indexOf(letter, found) + 1;
      assertThat(found).as("%s in %s", passage.text(), cut).isPositive();
    }
    assertThat(location.lineStart())
        .isEqualTo(source.substring(0, location.range().start()).split("\n", -1).length);
  }

  @Test
  void headingsOfABookAreItsLinesOfNumberSigns() throws Exception {
    var book = DATA.resolve("docs-md");
    Assumptions.assumeTrue(Files.isDirectory(book));
    try (var files = Files.walk(book)) {
      for (var file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        var source = Files.readString(file);
        assertThat(headings(extract(new MarkdownExtractor(), source)))
            .as(file.toString())
            .containsExactlyElementsOf(numberSigns(source));
      }
    }
  }

  @Test
  void everySampleIsReadOrRefusedForAReason() throws Exception {
    var samples = DATA.resolve("formats");
    Assumptions.assumeTrue(Files.isDirectory(samples));
    try (var files = Files.walk(samples)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new MemoryBytes(Files.readAllBytes(file));
        try {
          var extracted =
              Formats.inProcess().of(file.toString(), bytes).extract(bytes, file.toString());
          assertThat(extracted.blocks()).as(file.toString()).isNotNull();
        } catch (ExtractionException e) {
          assertThat(e.detail()).as(file.toString()).doesNotContain("\n");
        }
      }
    }
  }

  private static List<String> headings(Extracted document) {
    var lines = new ArrayList<String>();
    for (var block : document.blocks()) {
      if (block.kind() == Block.Kind.HEADING) {
        lines.add(block.places().line(0) + " " + block.level());
      }
    }
    return lines;
  }

  private static List<String> numberSigns(String source) {
    var found = new ArrayList<String>();
    boolean fenced = false;
    boolean comment = false;
    int number = 0;
    for (var line : source.split("\n", -1)) {
      number++;
      fenced = fenced != line.strip().startsWith("```");
      comment = (comment || line.startsWith("<!--")) && !line.contains("-->");
      int level = line.length() - line.replaceFirst("^#+", "").length();
      if (!fenced && !comment && level > 0 && line.startsWith(" ", level)) {
        found.add(number + " " + level);
      }
    }
    return found;
  }

  private static List<String> shown(Extracted document) {
    var shown = new ArrayList<String>();
    for (var block : document.blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }

  private static Extracted extract(Extractor extractor, String source) throws Exception {
    return extractor.extract(MemoryBytes.of(source), "notes/sample");
  }
}
