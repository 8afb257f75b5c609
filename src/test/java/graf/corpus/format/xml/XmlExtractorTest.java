package graf.corpus.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Extracted;
import graf.corpus.format.MemoryBytes;
import graf.passage.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlExtractorTest {
  @Test
  void wordsOfDifferentElementsStayApartAndPartsOfAWordTogether() throws Exception {
    assertThat(
            blocks(
                "<d><p>Pike<list><item>perch</item><item>roach</item></list></p>"
                    + "<p>The <b>mill</b>stone<term>wheel</term>s of H<sub>2</sub>O.</p>"
                    + "<p>Mill<xref>1</xref>, see <xref>3</xref><note>Told so.</note> at noon.</p>"
                    + "<p><hi>All</hi> <hi>in italics</hi></p></d>"))
        .containsExactly(
            "PARAGRAPH 0: Pike",
            "LIST_ITEM 1: perch",
            "LIST_ITEM 1: roach",
            "PARAGRAPH 0: The millstone wheel s of H2O.",
            "PARAGRAPH 0: Mill, see 3 at noon.",
            "PARAGRAPH 0: Told so.",
            "PARAGRAPH 0: All in italics");
  }

  @Test
  void titlesOfSectionsHeadThem() throws Exception {
    assertThat(
            blocks(
                "<book><title>Mills</title><chapter><title>Stones</title><para>Hard.</para>"
                    + "<section><info><date>1900</date></info><title>Querns</title>"
                    + "<para>Old.</para></section></chapter></book>"))
        .containsExactly(
            "HEADING 1: Mills",
            "HEADING 2: Stones",
            "PARAGRAPH 0: Hard.",
            "PARAGRAPH 0: 1900",
            "HEADING 3: Querns",
            "PARAGRAPH 0: Old.");
  }

  @Test
  void rowsAndListingsKeepTheirForm() throws Exception {
    assertThat(
            blocks(
                "<d><row><entry>Pike</entry><entry><para>7</para></entry></row>"
                    + "<screen>\nls\n  -l\n</screen></d>"))
        .containsExactly("TABLE_ROW 0: Pike | 7", "CODE 0: ls\n  -l");
  }

  @Test
  void namesThatTheFileDefinesAreTheirText() throws Exception {
    var page =
        extract(
            "<!DOCTYPE d [<!ENTITY co 'Mill &amp; Sons'><!ENTITY whole \"the &co; works\">]>"
                + "<d><p>Here &whole; stood, &amp;co; &eacute;.</p></d>");
    assertThat(shown(page))
        .containsExactly("PARAGRAPH 0: Here the Mill & Sons works stood, &co; é.");
    assertThat(page.gaps()).isEmpty();
  }

  @Test
  void namesThatSwellOrStandElsewhereAreOnRecord() throws Exception {
    var swelling = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'wombat '>");
    for (int i = 1; i < 10; i++) {
      swelling.append("<!ENTITY a").append(i).append(" '");
      swelling.append(("&a" + (i - 1) + ";").repeat(20)).append("'>");
    }
    var page = extract(swelling + "]><d><p>One &a9; two</p></d>");
    assertThat(page.gaps()).startsWith("what &a").endsWith("stands for is too long");
    var other = extract("<!DOCTYPE d [<!ENTITY c SYSTEM 'c.xml'>]><d><p>One &c; two</p></d>");
    assertThat(other.gaps()).isEqualTo("what &c; stands for is in another file");
  }

  @Test
  void aPaperHasItsOwnTitleAuthorsAndDate() throws Exception {
    var metadata =
        extract(
                "<article xml:lang='fr'><front><journal-meta><journal-title>Eaux</journal-title>"
                    + "</journal-meta><article-meta><title-group><article-title>On <italic>mills"
                    + "</italic></article-title></title-group><contrib-group><contrib"
                    + " contrib-type='author'><name><surname>Lark</surname><given-names>Una"
                    + "</given-names></name></contrib></contrib-group><pub-date><day>4</day><month>3"
                    + "</month><year>2021</year></pub-date></article-meta></front><body><sec><title>"
                    + "Introduction</title><p>x</p></sec></body></article>")
            .metadata();
    assertThat(metadata.title()).isEqualTo("On mills");
    assertThat(metadata.authors()).containsExactly("Una Lark");
    assertThat(metadata.date()).isEqualTo("2021-03-04");
    assertThat(metadata.language()).isEqualTo("fr");
  }

  @Test
  void anEditionAndAManualHaveTheirs() throws Exception {
    var edition =
        extract(
                "<TEI><teiHeader><fileDesc><titleStmt><title>Letters</title><author>Una Lark"
                    + "</author></titleStmt><publicationStmt><date when='1899'/></publicationStmt>"
                    + "</fileDesc></teiHeader><text><body><head>First</head><p>x</p></body></text>"
                    + "</TEI>")
            .metadata();
    assertThat(edition.title()).isEqualTo("Letters");
    assertThat(edition.authors()).containsExactly("Una Lark");
    assertThat(edition.date()).isEqualTo("1899");
    var manual =
        extract(
                "<article xmlns='http://docbook.org/ns/docbook'><info><title>Mill</title><author>"
                    + "<personname><firstname>Una</firstname><surname>Lark</surname></personname>"
                    + "</author><pubdate>2020-05-06</pubdate></info><section><title>A</title>"
                    + "<para>x</para></section></article>")
            .metadata();
    assertThat(manual.title()).isEqualTo("Mill");
    assertThat(manual.authors()).containsExactly("Una Lark");
    assertThat(manual.date()).isEqualTo("2020-05-06");
  }

  @Test
  void ofTwoReadingsOfAWordTheBetterStandsInTheSentence() throws Exception {
    assertThat(
            blocks(
                "<text><p>A <choice><sic>qurn</sic><corr>quern</corr></choice> of <choice><abbr>Dr</abbr><expan>Doctor</expan></choice> Lark"
                    + " <app><lem>turned</lem><rdg>tuned</rdg></app>, <sic>alsp</sic>.</p></text>"))
        .containsExactly(
            "PARAGRAPH 0: A quern of Doctor Lark turned, alsp.",
            "PARAGRAPH 0: qurn",
            "PARAGRAPH 0: Dr",
            "PARAGRAPH 0: tuned");
  }

  @Test
  void outlinesHaveTheirWordsInAttributes() throws Exception {
    assertThat(
            blocks(
                "<opml><head><title>Mills</title></head><body><outline text='Quern &amp; co' type='rss' xmlUrl='http://e.org/f'>"
                    + "<outline text='Weir'/></outline></body></opml>"))
        .containsExactly("HEADING 2: Mills", "PARAGRAPH 0: Quern & co", "PARAGRAPH 0: Weir");
  }

  @Test
  void pagesInAFeedAreReadAsPages() throws Exception {
    assertThat(
            blocks(
                "<rss><channel><title>News</title><item><title>Pier</title><description>"
                    + "&lt;p&gt;Put &lt;b&gt;off&lt;/b&gt;&lt;/p&gt;</description></item><item>"
                    + "<description><![CDATA[<p>Fog</p><p>all day</p>]]></description></item>"
                    + "</channel></rss>"))
        .containsExactly(
            "HEADING 1: News",
            "HEADING 2: Pier",
            "PARAGRAPH 0: Put off",
            "PARAGRAPH 0: Fog",
            "PARAGRAPH 0: all day");
  }

  private static List<String> blocks(String source) throws Exception {
    return shown(extract(source));
  }

  private static List<String> shown(Extracted document) {
    var shown = new ArrayList<String>();
    for (Block block : document.blocks()) {
      shown.add(block.kind() + " " + block.level() + ": " + block.text());
    }
    return shown;
  }

  private static Extracted extract(String source) throws Exception {
    return new XmlExtractor().extract(MemoryBytes.of(source), "papers/mill.xml");
  }
}
